// What the first paint does not need: files of their own, put into each instance of the module.

import { resolvable } from './ready.js';

/** Before each try of a download, in milliseconds. */
const WAITS = [0, 1000, 4000];

/** Of use before the whole widget is there, or never: put in only where somebody needs it. */
const ON_DEMAND = ['elsewhere'];

const pause = (span) => new Promise((done) => { setTimeout(done, span); });
/** When the page has nothing better to do, but soon. */
const idle = () => new Promise((done) => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(done, { timeout: 500 });
  else setTimeout(done, 50);
});

async function persist(attempt) {
  for (const wait of WAITS.slice(0, -1)) {
    await pause(wait);
    try {
      return await attempt();
    } catch {
      // What may pass is tried again.
    }
  }
  await pause(WAITS.at(-1));
  return attempt();
}

export class Parts {
  #files;
  #bring;
  #compiled = new Map();
  #had = new Set();
  #urgent = new Map();
  #begin;
  #waits;
  #painted = new Promise((begin) => { this.#begin = begin; });

  /**
   * @param {Object<string, {name: string, url: () => URL}[]>} files what each part is made of
   * @param {(file: object) => Promise<WebAssembly.Module>} bring downloads and compiles one of them
   */
  constructor(files, bring) {
    this.#files = files;
    this.#bring = bring;
  }

  /** Something is painted: nothing has to wait for that any more. */
  start() {
    this.#waits ??= idle().then(this.#begin);
  }

  /** Somebody waits for this file already; resolves as soon as anybody does. */
  #wanted(file, now) {
    if (!this.#urgent.has(file)) this.#urgent.set(file, resolvable());
    const wanted = this.#urgent.get(file);
    if (now) wanted.resolve();
    return wanted.promise;
  }

  /** Compiled once a page. After a failure the next call tries again. */
  #compile(file) {
    if (!this.#compiled.has(file)) {
      const time = Promise.race([this.#painted, this.#wanted(file, false)]);
      const compiled = time.then(() => persist(() => this.#bring(file)));
      compiled.then(() => this.#had.add(file), () => this.#compiled.delete(file));
      this.#compiled.set(file, compiled);
    }
    return this.#compiled.get(file);
  }

  /**
   * The place of the parts in one instance.
   * @param {object} border of that instance
   */
  room(border) {
    const taken = new Map();
    const there = new Set();

    const put = (file) => {
      if (!taken.has(file)) {
        const put = this.#compile(file).then((part) => border.take(part));
        put.then(() => there.add(file), () => taken.delete(file));
        taken.set(file, put);
      }
      return taken.get(file);
    };

    /** What the instance calls to get a part; the function at that place of its table gets the outcome. */
    const loader = (files) => (place, data) => {
      const tell = (success) => border.call(place, data, success);
      if (files.every((file) => there.has(file))) tell(true);
      else Promise.all(files.map(put)).then(() => tell(true), () => tell(false));
    };

    const parts = Object.entries(this.#files);
    return {
      /** Puts one in without waiting for anything else. Where the module is not cut, it is in. */
      need: (name) => Promise.all((this.#files[name] ?? []).map((file) => {
        this.#wanted(file, true);
        return put(file);
      })),
      loaders: Object.fromEntries(parts.map(([name, files]) => [`__wasm_split_load_${name}`, loader(files)])),
      /** Begins to put in all that are of use later; resolves when those are in that were had before. */
      fill: () => {
        const all = parts.flatMap(([name, files]) => (ON_DEMAND.includes(name) ? [] : files));
        const before = all.filter((file) => this.#had.has(file));
        for (const file of all) put(file).catch(() => {}); // whoever needs it is told
        return Promise.allSettled(before.map(put));
      },
    };
  }
}
