// The class of <domain-lifecycle>: life cycle, attributes and properties. Everything else is the
// module's. Nothing here looks at the page outside the element but for the inherited language.

import { ATTRIBUTES, attributesOf, camel, FUNCTIONS, PROPERTIES, upgrade } from './accessors.js';
import { breathe } from './breath.js';
import { focusTop, showCrash } from './crash-card.js';
import { emit, showState } from './face.js';
import { afterFirstLooks } from './first-look.js';
import { deepFreeze } from './freeze.js';
import { limitOf } from './kept.js';
import { forgetLanguage, inheritedLanguage, watchLanguage } from './language.js';
import { LoadError, loadErrorCode } from './load-error.js';
import { forget, inTime, watch, whenNear } from './nearness.js';
import { others } from './neighbours.js';
import { onceEach } from './once-each.js';
import { Prelude } from './prelude.js';
import { resolvable } from './ready.js';
import { canDress, fallback, newBase, wardrobe } from './surface.js';
import { clear, put, take } from './typed.js';
import { Voice } from './voice.js';

/**
 * Makes the class.
 * @param {object} parts
 * @param {import('./house.js').House} parts.house brings the module, once per page
 * @param {string} parts.styles the stylesheet of the shadow root
 * @param {object} parts.catalogs what it can say, as in `catalog.js`
 * @param {string} parts.version of all this
 */
export function makeClass({ house, styles, catalogs, version }) {
  const dress = wardrobe(styles);

  return class DomainLifecycleElement extends HTMLElement {
    static observedAttributes = ATTRIBUTES;
    static version = version;

    #widget = null;
    #internals = this.attachInternals?.();
    #base = newBase();
    #values = { messages: null, requestHeaders: null, fetch: null };
    #warn = onceEach((text) => console.warn(text));
    #voice = new Voice(catalogs, {
      warn: this.#warn,
      speak: (text, formats) => this.#guard(() => this.#widget?.speak(text, formats)),
    });
    #queued = false;
    #started = false;
    #attempt = 0;
    #ready = resolvable();
    /** What the module wants back if it has to begin anew, and what to say if it cannot. */
    #kept = {};
    #words;
    #painted = null;
    #prelude = new Prelude(this, house, {
      values: () => this.#values,
      words: () => this.#voice.prepare(inheritedLanguage(this)),
      paint: (paint) => this.#guard(() => this.#voice.sayOnce(this.#base, paint)),
      state: (name) => showState(this, this.#internals, name),
      ready: () => this.#ready.resolve(this),
    });
    #tenant = { fail: () => this.#crash(), move: () => this.#move() };

    constructor() {
      super();
      const root = this.attachShadow({ mode: 'open' });
      dress(root);
      root.append(fallback(), this.#base);
      for (const name of [...ATTRIBUTES.map(camel), ...PROPERTIES]) upgrade(this, name);
    }

    connectedCallback() {
      watchLanguage(this, () => this.#configureSoon());
      if (this.#started) this.#configureSoon();
      else this.#start();
    }

    /** A move takes the element out and puts it back in at once: that tears nothing down. */
    disconnectedCallback() {
      queueMicrotask(() => {
        if (this.isConnected) return;
        forgetLanguage(this);
        this.#stop();
      });
    }

    adoptedCallback() {
      dress(this.shadowRoot);
    }

    attributeChangedCallback() {
      this.#prelude.check();
      this.#configureSoon();
    }

    #start(kept = {}) {
      this.#started = true;
      this.#kept = kept;
      showState(this, this.#internals, 'loading');
      this.#enter(() => (this.#prelude.isShown ? this.#beside() : this.#base));
      watch(this);
      this.#prelude.start();
    }

    /** Into the house, when there is a module and something to say. */
    async #enter(base) {
      const attempt = (this.#attempt += 1);
      try {
        if (!canDress()) throw new LoadError('unsupported');
        const [module] = await Promise.all([house.whole(), this.#voice.prepare(inheritedLanguage(this))]);
        await this.#voice.prepare(inheritedLanguage(this)); // it may have changed: nothing is painted twice
        if (!this.#prelude.isBegun) await afterFirstLooks();
        if (attempt !== this.#attempt) return; // removed, or started anew, meanwhile
        house.join(this.#tenant);
        this.#guard(() => this.#mount(module, base()));
      } catch (error) {
        if (attempt === this.#attempt) this.#fail(loadErrorCode(error));
      }
    }

    #mount(module, base) {
      this.#widget = module.Widget.make(base, this.#hooks());
      this.#voice.say(base);
      for (const name of Object.keys(FUNCTIONS)) this.#pass(name);
      this.#widget.take_over({ ...this.#kept });
      this.#prelude.handOver(this.#widget);
      whenNear(this, () => this.#guard(() => this.#widget?.near()));
      this.#configure();
      this.#prelude.catchUp(this.#widget);
    }

    /** Onto another instance of the module: the screen stays until the same is painted anew. */
    #move() {
      this.#widget = null;
      this.#prelude.end();
      this.#enter(() => this.#beside());
    }

    #beside() {
      const base = newBase();
      this.#painted = () => this.#change(base);
      return base;
    }

    #change(base) {
      const typed = take(this.#base);
      clear(this.#base);
      this.#base.replaceWith(base);
      this.#base = base;
      put(base, typed);
      this.#guard(() => this.#prelude.leave());
    }

    #stop() {
      this.#started = false;
      this.#attempt += 1;
      forget(this);
      this.#painted = null;
      this.#kept = {};
      if (this.#ready.done) this.#ready = resolvable();
      const widget = this.#widget;
      this.#widget = null;
      this.#guard(() => widget?.free());
      this.#guard(() => this.#prelude.end());
      house.leave(this.#tenant);
      clear(this.#base);
      this.#base.replaceChildren();
      breathe(this, false);
    }

    #fail(code) {
      this.#stop();
      showState(this, this.#internals, 'failed');
      emit(this, 'dl-load-error', { code });
    }

    /** It was this one: a card in its place, and the others go on. */
    #crash() {
      const focused = this.#base.contains(this.shadowRoot.activeElement);
      const hold = limitOf(this.#kept);
      this.#widget = null;
      this.#fail('panic');
      if (this.#started) return; // a listener has reloaded it
      this.#kept = hold;
      showCrash(this.#base, this.#words, focused, () => this.#reloadByHand());
    }

    /** The button goes with its card, so the focus goes to what comes in its place. */
    #reloadByHand() {
      this.reload();
      this.#ready.promise.then(() => focusTop(this.#base));
    }

    #hooks() {
      return {
        state: (name) => {
          if (name === 'loading' && this.#prelude.isShown) return;
          showState(this, this.#internals, name);
          if (name !== 'loading') this.#settle();
          // The module is left first: putting things back calls into it.
          if (this.#painted) queueMicrotask(this.#painted);
          this.#painted = null;
        },
        keep: (name, value) => { this.#kept[name] = value; },
        words: (sentence, button) => { this.#words = { sentence, button }; },
        crashed: (place) => {
          console.warn(`<domain-lifecycle> has crashed at ${place}`);
          house.accuse(this.#tenant);
        },
        warn: this.#warn,
        others,
        emit: (name, detail, cancelable) => {
          if (cancelable) return emit(this, name, detail, true);
          // After the view has painted what the event is about.
          queueMicrotask(() => {
            if (name === 'dl-ready' && this.#prelude.repeats()) return;
            emit(this, name, detail);
            if (name === 'dl-ready') this.#ready.resolve(this);
          });
          return true;
        },
      };
    }

    /** Many attributes set at once are read once. */
    #configureSoon() {
      if (this.#queued || !this.#widget) return;
      this.#queued = true;
      queueMicrotask(() => {
        this.#queued = false;
        if (this.#widget) this.#guard(() => this.#configure());
      });
    }

    #configure() {
      this.#voice.follow(inheritedLanguage(this));
      this.#widget.configure(attributesOf(this));
    }

    /** There is something to see: the rest may come. */
    #settle() {
      house.furnish();
      if (this.getAttribute('loading') !== 'lazy') inTime(this);
    }

    #pass(name) {
      this.#widget?.[FUNCTIONS[name]](this.#values[name] ?? undefined);
    }

    /** Calls the module. If that ends it and nobody is accused, it was this element's call. */
    #guard(call) {
      const before = house.hasFallen;
      const answer = call();
      if (before || !house.hasFallen) return answer;
      house.accuse(this.#tenant);
      return undefined;
    }

    refresh() { this.#call('refresh'); }
    pause() { this.#call('pause'); }
    resume() { this.#call('resume'); }

    #call(name) { this.#guard(() => (this.#widget ? this.#widget[name]() : this.#prelude.defer(name))); }

    /** Starts anew, with nothing known. */
    reload() {
      const hold = limitOf(this.#kept);
      this.#stop();
      if (this.isConnected) this.#start(hold);
    }

    /** Resolves with the element when the first lifecycle is painted. */
    get ready() { return this.#ready.promise; }
    set ready(_) { /* read-only; frameworks that assign every property must not throw */ }

    /** What is known: frozen, and without anything secret. */
    get snapshot() {
      return deepFreeze(this.#guard(() => (this.#widget ?? this.#prelude).snapshot()) ?? { state: this.dataset.state ?? 'loading' });
    }
    set snapshot(_) { /* read-only, as above */ }

    /** Used by the accessors below. */
    _value(name, ...value) {
      if (value.length) {
        this.#values[name] = value[0] ?? null;
        if (name === 'messages') this.#voice.messages = value[0];
        else this.#guard(() => this.#pass(name));
        if (name !== 'messages') this.#prelude.outdate();
      }
      return this.#values[name];
    }
  };
}
