// The first request of an element, sent while the module is still on its way. The module takes it
// over instead of sending its own. Only where nothing is special: otherwise it is for the module to
// decide what is asked, when it is there.

import { isKnownElsewhere } from './neighbours.js';

/** As many at once as the module has to one API. */
const MOST = 16;
/** A longer body is for the module to refuse. */
const LONGEST_BODY = 2_000_000;
/** After so long it is too old, and the module asks by itself. */
const LONGEST = 20_000;

/** Those that nobody has ended, with what they ask; and those of them whose elements are waited for. */
const open = new Map();
const awaited = new Set();
let waiting = [];

function arrived(look) {
  awaited.delete(look);
  if (awaited.size) return;
  for (const go of waiting) go();
  waiting = [];
}

/** Resolves when no element with a first look is waited for: their requests are the first in the queue. */
export async function afterFirstLooks() {
  if (awaited.size) await new Promise((go) => { waiting.push(go); });
}

/**
 * The browser may not have sent all of them yet, and now must not: the limit is the answer to each. The last
 * comes first: one that is sent would leave its connection to one that waits.
 */
function met(limit, api) {
  for (const [look, other] of [...open].reverse()) if (other.api === api) look.meet(limit);
}

/** When all scripts that came with the page have run, and whoever made the element has dressed it. */
function dressed() {
  const [navigation] = performance.getEntriesByType('navigation');
  const parsed = document.readyState === 'complete' || navigation?.domContentLoadedEventStart > 0;
  return new Promise((go) => {
    const later = () => (globalThis.scheduler?.postTask?.(go, { priority: 'user-blocking' }) ?? setTimeout(go));
    if (parsed) later();
    else document.addEventListener('DOMContentLoaded', later, { once: true });
  });
}

/** A job of an earlier visit is followed before anything is read. */
function hasJob({ subject }) {
  try {
    return sessionStorage.getItem(`domain-lifecycle:job:${subject}`) !== null;
  } catch {
    return false;
  }
}

const isPlain = () => document.visibilityState === 'visible' && navigator.onLine;

/** The same in every respect as `src/browser/fetch.rs` sends it. */
async function send({ question, fetch, requestHeaders }, signal) {
  const given = requestHeaders && (await requestHeaders());
  const headers = new Headers(typeof given === 'object' && given !== null ? given : undefined);
  headers.set('accept', 'application/json');
  const init = { method: 'GET', headers, signal, credentials: 'same-origin', cache: 'no-store', redirect: 'manual' };
  return fetch ? fetch(question.url, init) : window.fetch(question.url, init);
}

export class FirstLook {
  #stop = new AbortController();
  #answer = null;
  #isAnswered = false;
  #letGo = null;
  #timer;
  #tell;
  url = null;
  /** What can be painted before the module takes it over; null if there is nothing like that. */
  body = new Promise((tell) => { this.#tell = tell; });

  /** @param {() => object | null} wish what is asked, and how: looked at as late as possible */
  constructor(wish) {
    this.#begin(wish).catch(() => this.end());
  }

  async #begin(wish) {
    // The browser takes its time to say whose turn it is, and is asked while the page is being made.
    const early = isPlain() ? wish() : null;
    let mine = this.#reserve(early);
    await dressed();
    const wanted = this.#stop.signal.aborted ? null : wish();
    if (!wanted?.question || !isPlain() || hasJob(wanted.question)) return void this.end();
    if (early?.question?.subject !== wanted.question.subject || early.fetch !== wanted.fetch) {
      await mine;
      this.#leave();
      mine = this.#reserve(wanted);
    }
    if (!(await mine) || this.#stop.signal.aborted) return void this.end();
    this.url = wanted.question.url;
    awaited.add(this);
    this.#timer = setTimeout(() => this.end(), LONGEST);
    this.#answer = send(wanted, this.#stop.signal);
    this.#read(wanted.question.api).catch(() => null).then(this.#tell);
    const over = () => arrived(this);
    this.#answer.then(over, over);
  }

  /** The body of a good answer: of a copy, as the module reads the answer itself. */
  async #read(api) {
    const answer = await this.#answer;
    this.#isAnswered = true;
    const copy = answer.clone();
    if (copy.status === 429) met(copy, api);
    if (copy.status !== 200 || Number(copy.headers.get('content-length')) > LONGEST_BODY) return null;
    const text = await copy.text();
    return text.length > LONGEST_BODY ? null : text;
  }

  /** Whether it is for this one to ask. */
  async #reserve(wanted) {
    if (!wanted?.question || !this.#enter(wanted)) return false;
    return wanted.fetch !== null || !wanted.question.isOwn || this.#turn(wanted.question);
  }

  /** One for each subject, unless the host has a `fetch` of its own; a few for each API. */
  #enter({ question: { api, subject }, fetch }) {
    const others = [...open.values()];
    const same = !fetch && others.some((other) => other.subject === subject);
    if (same || others.filter((other) => other.api === api).length >= MOST) return false;
    open.set(this, { api, subject: fetch ? null : subject });
    return true;
  }

  #leave() {
    open.delete(this);
    this.giveBack();
  }

  /** Whether it has the turn among the tabs, and none of them knows. Both are asked for at once. */
  async #turn(question) {
    const [isMine, isKnown] = await Promise.all([this.#lock(question), isKnownElsewhere(question)]);
    if (isKnown) this.giveBack();
    return isMine && !isKnown;
  }

  /** As `src/browser/turns.rs` has it. */
  async #lock({ subject }) {
    if (!navigator.locks) return true;
    return new Promise((decide) => {
      navigator.locks.request(`domain-lifecycle ${subject}`, { ifAvailable: true }, (lock) => {
        const isMine = lock !== null && !this.#stop.signal.aborted;
        decide(isMine);
        return isMine && new Promise((letGo) => { this.#letGo = letGo; });
      }).catch(() => decide(true));
    });
  }

  get isBegun() { return this.#answer !== null && !this.#stop.signal.aborted; }
  get hasTurn() { return this.#letGo !== null; }

  /** To the module, if it is on its way. Nobody need wait for this element any more. */
  handOver(widget) {
    if (this.isBegun) widget.hand_over(this);
    else this.end();
    arrived(this);
  }

  /** Another has met a limit. */
  meet(limit) {
    if (this.#isAnswered || !this.isBegun) return;
    this.#isAnswered = true;
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#answer = Promise.resolve(limit.clone());
  }

  /** The host wants to be asked otherwise, and it is not the module's yet. */
  outdate() {
    if (this.isBegun) this.end();
  }

  /** The response, for the module. */
  take() {
    const answer = this.isBegun ? this.#answer : undefined;
    clearTimeout(this.#timer);
    this.#answer = null;
    return answer;
  }

  giveBack() {
    this.#letGo?.();
    this.#letGo = null;
  }

  abort() {
    this.#stop.abort();
    this.#tell(null);
    clearTimeout(this.#timer);
    open.delete(this);
    arrived(this);
  }

  /** Nobody wants it, or not any more. */
  end() {
    this.abort();
    this.giveBack();
  }
}
