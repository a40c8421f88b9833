// A `fetch` for the tests of a host: it answers as the three APIs do, from the fixtures, and counts.

import { fixtures } from './fixtures.js';

export { fixtures };

const ACTIONS = ['update-epp', 'retry-transfer', 'request-epp', 'retry-registration', 'status-sync'];

/** Where each API is asked what. */
const ROUTES = [
  ['hostup', 'GET', /\/api\/v2\/domains\/[^/]+\/lifecycle$/, () => 'lifecycle'],
  ['hostup', 'GET', /\/api\/(?:v2\/)?jobs\/[^/]+$/, () => 'job'],
  ['hostup', 'POST', /\/api\/v2\/domains\/[^/]+\/actions\/([a-z-]+)$/, (action) => ACTIONS.find((one) => one === action)],
  ['hostup-v1', 'GET', /\/api\/domains\/\d+\/transfer-error$/, () => 'lifecycle'],
  ['hostup-v1', 'POST', /\/api\/domains\/\d+\/(status-sync|retry-transfer)$/, (action) => action],
  ['hostway', 'GET', /\/accounts\/[^/]+\/domains\/transfers\/[^/]+$/, () => 'lifecycle'],
  ['hostway', 'PUT', /\/accounts\/[^/]+\/domains\/transfers\/[^/]+$/, () => 'retry-transfer'],
];

/** What is answered when the test says nothing else: all is well. */
const USUAL = {
  hostup: {
    lifecycle: 'lifecycle-transfer-transfer-error-known',
    job: 'job-completed',
    'update-epp': 'update-epp-stored',
    'retry-transfer': 'retry-transfer-in-progress',
    'request-epp': 'request-epp-fresh',
    'retry-registration': 'retry-registration-submitted',
    'status-sync': 'status-sync-no-change',
  },
  'hostup-v1': {
    lifecycle: 'v1-transfer-error-found',
    'retry-transfer': 'v1-retry-transfer-taken',
    'status-sync': 'v1-status-sync-no-change',
  },
  hostway: {
    lifecycle: 'hostway-newer-in-progress',
    'retry-transfer': { body: null },
  },
};

/** How an API words a status: by a fixture, if there is one for it. */
const REFUSALS = { hostup: ['problem-'], 'hostup-v1': ['v1-error-', 'v1-limit-'], hostway: [] };

/** Waits for as long as the widget does. */
const silence = (signal) => new Promise((_, reject) => {
  if (signal?.aborted) reject(signal.reason);
  signal?.addEventListener('abort', () => reject(signal.reason));
});

function refusal(api, status) {
  const fixture = REFUSALS[api].map((head) => head + status).find((name) => name in fixtures);
  const headers = status === 429 ? { 'retry-after': '60' } : {};
  return { status, headers, ...(fixture ? { fixture } : { body: null }) };
}

function statusOf(name) {
  return Number(/^(?:problem|v1-error|v1-limit)-(\d{3})/.exec(name)?.[1] ?? 200);
}

/** A word, a status or an object as what is sent. */
function respond(answer, request) {
  if (answer === 'cut') throw new TypeError('the connection was cut');
  if (answer === 'never') return silence(request.signal);
  if (answer === 'html') {
    return new Response('<!doctype html><title>Bad gateway</title>', { headers: { 'content-type': 'text/html' } });
  }
  if (typeof answer === 'string') return respond({ fixture: answer }, request);
  if (typeof answer === 'number') return respond(refusal(request.api, answer), request);
  const { fixture, body = fixtures[fixture], status = statusOf(fixture), headers = {} } = answer;
  if (body === undefined) throw new Error(`stubFetch: there is no fixture "${fixture}"`);
  const type = fixture?.startsWith('problem-') ? 'application/problem+json' : 'application/json';
  const text = body === null ? null : JSON.stringify(body);
  return new Response(text, { status, headers: { ...(text && { 'content-type': type }), ...headers } });
}

function recognise(url, init) {
  const method = (init.method ?? 'GET').toUpperCase();
  const path = new URL(url, 'https://host.invalid').pathname;
  for (const [api, verb, pattern, name] of ROUTES) {
    const found = verb === method && pattern.exec(path);
    const kind = found && name(found[1]);
    if (kind) return { api, kind, method, path };
  }
  throw new TypeError(`stubFetch: nothing answers ${method} ${path}`);
}

/**
 * Makes the function. Each kind of request has one answer, or a list of which the last is repeated.
 * @param {object} answers by kind: `lifecycle`, `job`, or the name of an action
 */
export function stubFetch(answers = {}) {
  const planned = {};
  const requests = [];
  const count = (kind) => requests.filter((one) => !kind || one.kind === kind).length;

  const next = ({ api, kind }) => {
    const plan = planned[kind] ?? USUAL[api][kind];
    if (!Array.isArray(plan)) return plan;
    return plan.length > 1 ? plan.shift() : plan[0];
  };

  const stub = async (input, init = {}) => {
    const request = recognise(String(input?.url ?? input), init);
    const body = init.body ? JSON.parse(init.body) : null;
    requests.push({ ...request, headers: Object.fromEntries(new Headers(init.headers)), body });
    const seen = { ...requests.at(-1), signal: init.signal };
    const say = next(request);
    return respond(await (typeof say === 'function' ? say(seen) : say), seen);
  };

  /** From now on this kind is answered so. */
  const answer = (kind, say) => { planned[kind] = Array.isArray(say) ? [...say] : say; };
  for (const [kind, say] of Object.entries(answers)) answer(kind, say);
  return Object.assign(stub, { requests, count, answer });
}
