// What the widget of a cell hears instead of a server: fixtures of the contract, in the order the
// cell lists them. The last one of a list is said again and again.
//
// An answer is the name of a fixture, or `{ of, status, headers, change }`, or one of:
//   NEVER  no answer comes      CUT  the connection breaks      HTML  a page of some proxy

export const NEVER = Symbol('never');
export const CUT = Symbol('cut');
export const HTML = Symbol('html');

const texts = new Map();

/** The text of a fixture, asked for once a page. */
function fixture(name) {
  if (!texts.has(name)) {
    texts.set(name, fetch(`/gallery/fixtures/${name}.json`).then((response) => {
      if (!response.ok) throw new Error(`there is no fixture ${name}`);
      return response.text();
    }));
  }
  return texts.get(name);
}

/** The status a fixture stands for: errors have it in their name. */
function statusOf(name) {
  return Number(/^(?:problem|v1-error|v1-limit)-(\d{3})/.exec(name)?.[1] ?? 200);
}

/**
 * A `fetch` that knows only these answers: `{ read, act, job }`, each one answer or a list.
 * `asked` is called with the kind of each request.
 */
export function answering(answers, asked) {
  const heard = { read: 0, act: 0, job: 0 };
  return async (url, { method, signal }) => {
    const kind = method !== 'GET' ? 'act' : url.includes('/api/jobs/') ? 'job' : 'read';
    const list = [answers[kind]].flat();
    const answer = list[Math.min(heard[kind], list.length - 1)];
    heard[kind] += 1;
    asked(kind);
    return say(answer, signal);
  };
}

function say(answer, signal) {
  if (answer === NEVER) return silence(signal);
  if (answer === CUT || answer === undefined) throw new TypeError('the connection was cut');
  if (answer === HTML) {
    return new Response('<!doctype html><title>Bad gateway</title>', { status: 200, headers: { 'content-type': 'text/html' } });
  }
  return respond(typeof answer === 'string' ? { of: answer } : answer);
}

async function respond({ of, status = statusOf(of), headers = {}, change }) {
  let text = await fixture(of);
  if (change) text = JSON.stringify(change(JSON.parse(text)));
  return new Response(text, { status, headers: { 'content-type': 'application/json', ...headers } });
}

function silence(signal) {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
}
