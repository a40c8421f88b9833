// The first request of an element, sent while the module is still on its way. The module takes it
// over instead of sending its own. Only where nothing is special: otherwise it is for the module to
// decide what is asked, when it is there.

import { isKnownElsewhere, pages } from './neighbours.js';

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

/** The APIs that have met a limit: from then on it is the module that asks. */
const limited = new Set();

/**
 * The browser may not have sent all of them yet, and now must not: the limit is the answer to each. The last
 * comes first: one that is sent would leave its connection to one that waits.
 */
function met(limit, api) {
  limited.add(api);
  // The request it came by may be aborted before all of it is there.
  const body = limit.text().catch(() => '');
  for (const [look, other] of [...open].reverse()) if (other.api === api) look.meet(limit, body);
}

/** When all scripts that came with the page have run, and whoever made the element has dressed it. */
function dressed() {
  const [navigation] = performance.getEntriesByType('navigation');
  const parsed = document.readyState === 'complete' || navigation?.domContentLoadedEventStart > 0;
  return new Promise((go) => {
    const later = () => setTimeout(go);
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
  signal.throwIfAborted();
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
  #pages = pages();
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
    this.#limitTime();
    // The browser takes its time to say whose turn it is, and is asked while the page is being made.
    let wanted = isPlain() ? wish() : null;
    let reserved = this.#reserve(wanted);
    await dressed();
    for (;;) {
      const isMine = (await reserved) && !(await this.#isKnown(wanted));
      const now = this.#stop.signal.aborted ? null : wish();
      if (!now?.question || !isPlain() || hasJob(now.question)) return void this.end();
      const isSame = wanted?.question?.subject === now.question.subject && wanted.fetch === now.fetch;
      wanted = now;
      if (isSame && (!isMine || limited.has(now.question.api))) return void this.end();
      if (isSame) break;
      this.#leave();
      reserved = this.#reserve(wanted);
    }
    this.url = wanted.question.url;
    awaited.add(this);
    this.#limitTime();
    this.#answer = send(wanted, this.#stop.signal);
    this.#read(wanted.question.api).catch(() => null).then(this.#tell);
    const over = () => arrived(this);
    this.#answer.then(over, over);
  }

  /** The turn is not kept from other tabs without end, and no answer is used that is old. */
  #limitTime() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.end(), LONGEST);
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

  /** Whether it is for this one to ask, as far as this page and the turn among the tabs go. */
  async #reserve(wanted) {
    if (!wanted?.question || !this.#enter(wanted)) return false;
    return this.#isAlone(wanted) || this.#lock(wanted.question);
  }

  /** Nobody else is asked, nor has a turn. */
  #isAlone({ question, fetch }) {
    return fetch !== null || !question.isOwn;
  }

  /** Whether another tab knows. */
  async #isKnown(wanted) {
    return !this.#isAlone(wanted) && isKnownElsewhere(wanted.question, await this.#pages);
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
  meet(limit, body) {
    if (this.#isAnswered || !this.isBegun) return;
    this.#isAnswered = true;
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#tell(null);
    this.#answer = body.then((text) => new Response(text, limit));
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
