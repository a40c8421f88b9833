// What is near the viewport comes first. `loading="lazy"` asks nothing before it comes near. Any other
// element leaves its history for then, or for when the page has time.

/** Whether an element is near, or was: as far as the browser has told. */
const known = new WeakMap();
/** What is to be done when it is. */
const waiting = new Map();
/** Those of them that only wait while the page is busy. */
const patient = new Set();

const observer = typeof IntersectionObserver === 'function' && new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) {
    if (isIntersecting) arrive(target);
    else known.set(target, false);
  }
}, { rootMargin: '200px' });

const whenIdle = globalThis.requestIdleCallback ?? ((go) => setTimeout(go, 1, { timeRemaining: () => 0 }));

/** Once near, an element stays what it has become. */
function arrive(element) {
  const near = waiting.get(element);
  forget(element);
  known.set(element, true);
  near?.();
}

/** As many as there is time for; each writes in a microtask. */
async function fill(deadline) {
  do {
    for (const element of [...patient].slice(0, 1)) arrive(element);
    await null;
  } while (patient.size && deadline.timeRemaining() > 0);
  if (patient.size) whenIdle(fill);
}

/** Begins to look where an element is. */
export function watch(element) {
  if (observer) observer.observe(element);
}

/** Whoever waits for it waits no more. */
export function stopWaiting(element) {
  waiting.delete(element);
  patient.delete(element);
}

/** Nor is it looked for. */
export function forget(element) {
  if (observer) observer.unobserve(element);
  known.delete(element);
  stopWaiting(element);
}

/** Calls `near` when the element is; at once where nobody knows, unless it is `lazy`. */
export function whenNear(element, near, lazy) {
  if (!observer || (known.get(element) ?? !lazy)) return void near();
  waiting.set(element, near);
  if (lazy) return;
  if (!patient.size) whenIdle(fill);
  patient.add(element);
}
