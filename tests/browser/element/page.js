// A page around the element: a class whose module is the one under test, and a scripted `fetch`.

import { define } from '../../../src/element/define.js';

let count = 0;

/** A house whose one instance never crashes: that would end the test with it. */
function house(module) {
  module.catch(() => {});
  return { load: () => module, whole: () => module, join() {}, leave() {}, accuse() {}, furnish() {}, hasFallen: false };
}

/** Defines the class once more, under a tag of its own. `make` is the module's constructor. */
export function defineTag(make, styles, catalogs) {
  count += 1;
  const tag = `domain-lifecycle-${count}`;
  const Widget = { make };
  define({ house: house(Promise.resolve({ Widget })), styles, catalogs }, tag);
  return tag;
}

/** A class whose module comes when it is let: first what paints a first picture, and then the whole. */
export function defineLate(make, paint, catalogs) {
  const waiting = {};
  const later = (name) => new Promise((resolve) => { waiting[name] = resolve; });
  const first = later('first');
  const late = { ...house(later('whole')), load: () => first, isOpen: false };
  const tag = `domain-lifecycle-${count += 1}`;
  const Widget = { make };
  define({ house: late, styles: '', catalogs }, tag);
  const begin = () => waiting.first({ FirstPicture: { paint } });
  const arrive = () => {
    late.isOpen = true;
    waiting.whole({ Widget });
  };
  return { tag, begin, arrive };
}

/** A class whose module cannot be loaded. */
export function defineBroken(error, catalogs) {
  count += 1;
  const tag = `domain-lifecycle-${count}`;
  define({ house: house(Promise.reject(error)), styles: '', catalogs }, tag);
  return tag;
}

/** A `fetch` that notes each request and gives the next answer, or waits for one. */
export function script() {
  const asked = [];
  const waiting = [];
  const answers = [];
  const serve = () => {
    while (waiting.length && answers.length) {
      const { status, body } = answers.shift();
      waiting.shift()(new Response(body, { status, headers: { 'content-type': 'application/json' } }));
    }
  };
  const fetch = (url, init) => {
    asked.push({ url, init });
    return new Promise((resolve, reject) => {
      init.signal.addEventListener('abort', () => reject(init.signal.reason));
      waiting.push(resolve);
      serve();
    });
  };
  return { fetch, asked, answer: (status, body) => { answers.push({ status, body }); serve(); } };
}

/** Notes every event of ours that reaches the document. */
export function listen(target) {
  const heard = [];
  const names = [
    'dl-ready', 'dl-change', 'dl-before-action', 'dl-action', 'dl-error', 'dl-rate-limited', 'dl-auth-required',
    'dl-load-error', 'dl-pay', 'dl-fix-identity', 'dl-support',
  ];
  for (const name of names) target.addEventListener(name, (event) => heard.push({ name, detail: event.detail }));
  return heard;
}

/** Waits until the condition holds; gives up after five seconds. */
export async function until(condition) {
  const end = performance.now() + 5000;
  while (!condition()) {
    if (performance.now() > end) throw new Error('waited in vain');
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
