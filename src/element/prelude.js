// What an element does while most of the module is on its way: it asks, and shows what comes of that.
// The whole widget then takes the answer over, and paints the same and more in its place.

import { attributesOf } from './accessors.js';
import { emit } from './face.js';
import { FirstLook } from './first-look.js';
import { whenNear } from './nearness.js';
import { question } from './question.js';

export class Prelude {
  #element;
  #house;
  #hooks;
  #look = null;
  #picture = null;
  #isTold = false;
  #isOver = false;
  #later = [];

  /**
   * @param {HTMLElement} element
   * @param {object} hooks `values` of its properties, `words` when they are there, `paint` with its base
   *   and these words, and whom to tell: `state`, `ready`
   */
  constructor(element, house, hooks) {
    this.#element = element;
    this.#house = house;
    this.#hooks = hooks;
  }

  start() {
    this.end();
    if (this.#house.isOpen) return;
    const wish = () => (this.#house.isOpen ? null : { question: this.#question(), ...this.#hooks.values() });
    const look = () => {
      this.#look = new FirstLook(wish);
      this.#show(this.#look);
    };
    if (this.#element.getAttribute('loading') !== 'lazy') look();
    else whenNear(this.#element, look);
  }

  #question() {
    return question((name) => this.#element.getAttribute(name));
  }

  /** The module, and what an API needs besides that is not asked by default. */
  #module() {
    const { api = 'hostup ' } = this.#question() ?? {};
    return api.startsWith('hostup ') ? this.#house.load() : this.#house.with('elsewhere');
  }

  async #show(look) {
    try {
      const [body] = await Promise.all([look.body, this.#hooks.words(), this.#module()]);
      const module = await this.#module(); // of what is asked by now
      if (!body || look !== this.#look || this.#isOver || !this.#fits()) return;
      const values = attributesOf(this.#element);
      const paint = (base, ...words) => {
        const picture = module.FirstPicture.paint(base, values, ...words, body);
        if (picture) base.dataset.first = '';
        return picture;
      };
      this.#picture = this.#hooks.paint(paint) ?? null;
    } catch {
      // What is wrong is said when all has come.
    }
    if (this.#picture) this.#tell();
  }

  #tell() {
    this.#isTold = true;
    this.#hooks.state('ready');
    this.#house.furnish();
    emit(this.#element, 'dl-ready');
    this.#hooks.ready();
  }

  #fits() {
    return this.#look?.url === this.#question()?.url;
  }

  get isBegun() { return this.#look?.isBegun ?? false; }
  get isShown() { return this.#picture !== null; }

  /** The widget says that it is ready: whether that was said of the picture before. */
  repeats() {
    const told = this.#isTold;
    this.#isTold = false;
    return told;
  }

  snapshot() { return this.#picture?.snapshot(); }

  /** An attribute has changed: what is shown must not be of another domain. */
  check() {
    if (!this.#look || this.#fits()) return;
    this.#isTold = false;
    if (!this.#picture) return;
    this.#look.end();
    this.leave();
    this.#hooks.state('loading');
  }

  /** The host wants to be asked otherwise. */
  outdate() { this.#look?.outdate(); }

  handOver(widget) {
    this.#isOver = true;
    this.#look?.handOver(widget);
  }

  /** A method that was called when there was something to see, and nobody to do it. */
  defer(name) {
    if (name === 'refresh') this.#look?.outdate(); // the widget begins with a look of its own
    else if (this.#picture) this.#later = [...this.#later.filter((other) => other !== name), name];
  }

  catchUp(widget) {
    for (const name of this.#later.splice(0)) widget[name]();
  }

  /** The whole widget is painted. */
  leave() {
    this.#picture?.free();
    this.#picture = null;
  }

  end() {
    this.#look?.end();
    this.#look = null;
    this.#isTold = false;
    this.#isOver = false;
    this.#later = [];
    this.leave();
  }
}
