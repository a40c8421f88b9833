// What is near the viewport comes first. `loading="lazy"` asks nothing before it comes near. Any other
// element leaves its history for then, or for when the page has time.

import { whenIdle } from './idle.js';

/** Those that are near, or were. */
const known = new WeakSet();
/** What is to be done when it is. */
const waiting = new Map();
/** Those of them that only wait while the page is busy. */
const patient = new Set();

const observer = typeof IntersectionObserver === 'function' && new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) if (isIntersecting) arrive(target);
}, { rootMargin: '200px' });

/** Once near, an element stays what it has become. */
function arrive(element) {
  const near = waiting.get(element);
  forget(element);
  known.add(element);
  near?.();
}

/** As many as there is time for; each writes in a microtask. */
async function fill(deadline) {
  for (const element of patient) {
    arrive(element);
    await null;
    if (deadline.timeRemaining() <= 0) break;
  }
  if (patient.size) whenIdle(fill);
}

/** Begins to look where an element is. */
export function watch(element) {
  if (observer) observer.observe(element);
}

/** Ends that, and all waiting. */
export function forget(element) {
  if (observer) observer.unobserve(element);
  known.delete(element);
  waiting.delete(element);
  patient.delete(element);
}

/** Calls `near` when the element is. */
export function whenNear(element, near) {
  if (!observer || known.has(element)) near();
  else waiting.set(element, near);
}

/** If it is not by then, it is taken to be near when the page has time. */
export function inTime(element) {
  if (!waiting.has(element)) return;
  if (!patient.size) whenIdle(fill);
  patient.add(element);
}
