// Where the module lives: one instance for all widgets of the page, and another after a crash.

import { border } from './border.js';
import { setHere } from './neighbours.js';
import { Parts } from './parts.js';

/** Crashes this close to each other belong together. */
const CLOSE = 10_000;
/** So many of them, and it is not one widget that is broken; fewer when nobody knows which. */
const TOO_MANY = 5;
const TOO_MANY_UNEXPLAINED = 2;

/**
 * One widget, as the house knows it.
 * @typedef {{ fail(): void, move(): void }} Tenant
 */

export class House {
  #makeGlue;
  #bring;
  #compiled;
  #parts;
  #rooms = new WeakMap();
  #instance = null;
  #tenants = new Set();
  #crashes = [];
  #fallen = false;
  #isOpen = false;
  #accused = null;

  /**
   * @param {(border: object) => object} makeGlue the glue, once for each instance
   * @param {() => Promise<WebAssembly.Module>} bring the module
   * @param {Parts} parts what is put into it later
   */
  constructor(makeGlue, bring, parts = new Parts({})) {
    this.#makeGlue = makeGlue;
    this.#bring = bring;
    this.#parts = parts;
  }

  /** The instance that lives, or will. After a failure the next call tries again. */
  load() {
    if (!this.#instance) {
      const opened = this.#open();
      this.#instance = opened;
      opened.catch(() => {
        if (this.#instance === opened) this.#instance = null;
      });
    }
    return this.#instance;
  }

  async #open() {
    let crash;
    const watched = border((error) => {
      crash = error;
      this.#died(glue, error);
    });
    const room = this.#parts.room(watched);
    const glue = this.#makeGlue(watched, room.loaders);
    this.#rooms.set(glue, room);
    this.#compiled ??= await this.#bring();
    await glue.start(this.#compiled);
    if (crash) throw crash;
    // What was painted with a part is not painted without it.
    await room.fill();
    return glue;
  }

  /** The instance with this part, which somebody waits for. */
  async with(part) {
    for (;;) {
      const opened = this.load();
      const glue = await opened;
      await this.#rooms.get(glue).need(part);
      if (this.#instance === opened) return glue; // or it has died meanwhile
    }
  }

  /** The instance with all that a widget needs to begin: more than the first picture does. */
  async whole() {
    const glue = await this.with('whole');
    this.#isOpen = true;
    return glue;
  }

  /** Something is painted: now comes what that did not need. */
  furnish() {
    this.#parts.start();
  }

  /** A widget begins to use the instance. */
  join(tenant) {
    this.#tenants.add(tenant);
    setHere(true);
  }

  leave(tenant) {
    this.#tenants.delete(tenant);
    setHere(this.#tenants.size > 0);
  }

  /** Whether all has come that a widget needs to ask by itself. */
  get isOpen() {
    return this.#isOpen;
  }

  /** Whether the instance has just died, and nothing has been done about it yet. */
  get hasFallen() {
    return this.#fallen;
  }

  /** Says who was at work. The first to be named is the one: the others were only waiting for it. */
  accuse(tenant) {
    this.#accused ??= tenant;
  }

  #died(glue, error) {
    this.#instance = null;
    this.#fallen = true;
    console.warn(`<domain-lifecycle> has crashed: ${error?.name ?? 'unknown'}`);
    // Once everything that is still on the stack has come out.
    queueMicrotask(() => this.#settle(glue));
  }

  /** The widget that crashed says so, and the others move. After crash upon crash all stay out. */
  #settle(glue) {
    glue.stop();
    const culprit = this.#accused;
    this.#fallen = false;
    this.#accused = null;
    const now = performance.now();
    this.#crashes = [...this.#crashes.filter((at) => now - at < CLOSE), now];
    const hopeless = this.#crashes.length >= (culprit ? TOO_MANY : TOO_MANY_UNEXPLAINED);
    for (const tenant of [...this.#tenants]) {
      if (hopeless || tenant === culprit) tenant.fail();
      else tenant.move();
    }
  }
}
