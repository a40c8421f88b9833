// What one element says, and in which language: it changes only when the new words are there.

import { compose } from './catalog.js';
import { directionOf } from './language.js';

function mark(base, language) {
  base.lang = language;
  const direction = directionOf(language);
  if (direction) base.dir = direction;
  else base.removeAttribute('dir');
}

export class Voice {
  #files;
  #base = null;
  #hooks;
  #tag = null;
  #messages = {};
  #made = null;
  #latest = null;

  /**
   * @param {object} files the catalogs, as in `compose`
   * @param {{warn: Function, speak: Function}} hooks `speak` hands a catalog and a locale to the module
   */
  constructor(files, hooks) {
    this.#files = files;
    this.#hooks = hooks;
  }

  /** Resolves when the words for this tag are there; rejects when there are none at all. */
  prepare(tag) {
    if (tag === this.#tag && this.#latest) return this.#latest;
    this.#tag = tag;
    return this.#renew();
  }

  /** Another language, perhaps; until its words are there, the old ones stay. */
  follow(tag) {
    if (tag === this.#tag) return;
    this.#tag = tag;
    this.#change();
  }

  /** The host's own wording, as it is now. */
  set messages(messages) {
    this.#messages = { ...messages };
    if (this.#tag !== null) this.#change();
  }

  /** Says what is prepared, from now on into this base. */
  say(base = this.#base) {
    this.#base = base;
    if (!base) return;
    const { language, formats, text } = this.#made;
    if (this.#hooks.speak(text, formats) === false) throw new Error(`lang="${language}" is of another version`);
    mark(base, language);
  }

  /** Has `paint` say what is prepared, this once. */
  sayOnce(base, paint) {
    const { language, formats, text } = this.#made;
    mark(base, language);
    return paint(base, text, formats);
  }

  #change() {
    this.#renew().catch(() => this.#hooks.warn('<domain-lifecycle> new words could not be loaded; the old ones stay'));
  }

  /** Whoever waits for words that are no longer wanted gets those that are. */
  #renew() {
    const current = () => latest === this.#latest;
    const latest = compose(this.#files, this.#tag, this.#messages, this.#hooks.warn).then((made) => {
      if (!current()) return this.#latest;
      this.#made = made;
      return this.say();
    }).catch((error) => {
      if (!current()) return this.#latest;
      this.#latest = null; // asked for once more, it is tried once more
      throw error;
    });
    this.#latest = latest;
    return latest;
  }
}
