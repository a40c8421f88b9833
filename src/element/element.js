// The class of <domain-lifecycle>: life cycle, attributes and properties. Everything else is the
// module's. Nothing here looks at the page outside the element but for the inherited language.

import { addAccessors, ATTRIBUTES, camel, FUNCTIONS, PROPERTIES } from './accessors.js';
import { inheritedLanguage, watchPageLanguage } from './language.js';
import { loadErrorCode } from './load-error.js';
import { Voice } from './voice.js';

const SKELETON_LINES = 4;

function deepFreeze(value) {
  if (value && typeof value === 'object') Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}

function sheet(styles) {
  const made = new CSSStyleSheet();
  made.replaceSync(styles);
  return made;
}

/**
 * Makes the class.
 * @param {() => Promise<{Widget: Function}>} load brings the module, once per page
 * @param {string} styles the stylesheet of the shadow root
 * @param {object} catalogs what it can say, as in `catalog.js`
 */
export function makeClass(load, styles, catalogs) {
  let sharedSheet;

  return class DomainLifecycleElement extends HTMLElement {
    static observedAttributes = ATTRIBUTES;

    #widget = null;
    #internals = this.attachInternals?.();
    #base = document.createElement('div');
    #values = { messages: null, requestHeaders: null, fetch: null };
    #warned = new Set();
    #voice = new Voice(catalogs, this.#base, {
      warn: (text) => this.#warn(text),
      speak: (text, formats) => this.#guard(() => this.#widget?.speak(text, formats)),
    });
    #queued = false;
    #started = false;
    #attempt = 0;
    #observer = null;
    #ready = Promise.withResolvers?.() ?? withResolvers();
    #unwatch = null;

    constructor() {
      super();
      const root = this.attachShadow({ mode: 'open' });
      sharedSheet ??= sheet(styles);
      root.adoptedStyleSheets = [sharedSheet];
      this.#base.setAttribute('part', 'base');
      root.append(fallback(), this.#base);
      for (const name of [...ATTRIBUTES.map(camel), ...PROPERTIES]) this.#upgrade(name);
    }

    connectedCallback() {
      this.#unwatch ??= watchPageLanguage(() => this.#configureSoon());
      if (this.#started) this.#configureSoon();
      else this.#start();
    }

    /** A move takes the element out and puts it back in at once: that tears nothing down. */
    disconnectedCallback() {
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#unwatch?.();
        this.#unwatch = null;
        this.#stop();
      });
    }

    attributeChangedCallback() {
      this.#configureSoon();
    }

    async #start() {
      this.#started = true;
      const attempt = (this.#attempt += 1);
      this.#show('loading');
      try {
        const [{ Widget }] = await Promise.all([load(), this.#voice.prepare(language(this))]);
        await this.#voice.prepare(language(this)); // it may have changed: nothing is painted twice
        if (attempt !== this.#attempt) return; // removed, or started anew, meanwhile
        this.#widget = new Widget(this.#base, this.#hooks());
        this.#voice.say();
        for (const name of Object.keys(FUNCTIONS)) this.#pass(name);
        this.#configure();
        this.#awaitNearness();
      } catch (error) {
        if (attempt === this.#attempt) this.#fail(error);
      }
    }

    #stop() {
      this.#started = false;
      this.#attempt += 1;
      this.#observer?.disconnect();
      this.#observer = null;
      const widget = this.#widget;
      this.#widget = null;
      try {
        widget?.free();
      } catch {
        // A module that has crashed cannot be asked to tidy up.
      }
      this.#base.replaceChildren();
    }

    #fail(error) {
      this.#stop();
      this.#show('failed');
      this.#emit('dl-load-error', { code: loadErrorCode(error) }, false);
    }

    #hooks() {
      return {
        state: (name) => this.#show(name),
        warn: (text) => this.#warn(text),
        emit: (name, detail, cancelable) => {
          if (cancelable) return this.#emit(name, detail, true);
          // After the view has painted what the event is about.
          queueMicrotask(() => {
            this.#emit(name, detail, false);
            if (name === 'dl-ready') this.#ready.resolve(this);
          });
          return true;
        },
      };
    }

    #warn(text) {
      if (!this.#warned.has(text)) console.warn(text);
      this.#warned.add(text);
    }

    #emit(name, detail, cancelable) {
      return this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
    }

    #show(state) {
      if (this.dataset.state === state) return;
      try {
        this.#internals?.states.delete(this.dataset.state);
        this.#internals?.states.add(state);
      } catch {
        // Older engines want dashes in custom states; `data-state` serves them.
      }
      this.dataset.state = state;
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
      const values = {};
      for (const name of ATTRIBUTES) if (this.hasAttribute(name)) values[name] = this.getAttribute(name);
      this.#voice.follow(language(this));
      this.#widget.configure(values);
    }

    #awaitNearness() {
      if (this.getAttribute('loading') !== 'lazy' || typeof IntersectionObserver !== 'function') {
        this.#widget.near();
        return;
      }
      this.#observer = new IntersectionObserver((entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        this.#observer?.disconnect();
        this.#observer = null;
        this.#guard(() => this.#widget?.near());
      }, { rootMargin: '200px' });
      this.#observer.observe(this);
    }

    #pass(name) {
      this.#widget?.[FUNCTIONS[name]](this.#values[name] ?? undefined);
    }

    /** A crash of the module becomes a state of this element, not an error of the page. */
    #guard(call) {
      try {
        return call();
      } catch (error) {
        this.#fail(error);
        return undefined;
      }
    }

    /** A property set before the class was known hides the accessor: set it again, properly. */
    #upgrade(name) {
      if (!Object.hasOwn(this, name)) return;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }

    refresh() { this.#guard(() => this.#widget?.refresh()); }
    pause() { this.#guard(() => this.#widget?.pause()); }
    resume() { this.#guard(() => this.#widget?.resume()); }

    /** Starts anew, with nothing known. */
    reload() {
      this.#stop();
      if (this.isConnected) this.#start();
    }

    /** Resolves with the element when the first lifecycle is painted. */
    get ready() { return this.#ready.promise; }
    set ready(_) { /* read-only; frameworks that assign every property must not throw */ }

    /** What is known: frozen, and without anything secret. */
    get snapshot() {
      return deepFreeze(this.#guard(() => this.#widget?.snapshot()) ?? { state: this.dataset.state ?? 'loading' });
    }
    set snapshot(_) { /* read-only, as above */ }

    /** Used by the accessors below. */
    _value(name, ...value) {
      if (value.length) {
        this.#values[name] = value[0] ?? null;
        if (name === 'messages') this.#voice.messages = value[0];
        else this.#guard(() => this.#pass(name));
      }
      return this.#values[name];
    }
  };
}

const language = (element) => inheritedLanguage(element) ?? 'en';

function withResolvers() {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
}

/** The host's own content until there is something to show; without any, a skeleton. */
function fallback() {
  const slot = document.createElement('slot');
  const skeleton = document.createElement('div');
  skeleton.setAttribute('part', 'skeleton');
  skeleton.setAttribute('aria-hidden', 'true');
  for (let line = 0; line < SKELETON_LINES; line += 1) skeleton.append(document.createElement('div'));
  slot.append(skeleton);
  return slot;
}

/** Registers the element, unless a page has done so already. */
export function define(load, styles, catalogs, tag = 'domain-lifecycle') {
  if (typeof customElements === 'undefined' || customElements.get(tag)) return;
  const made = makeClass(load, styles, catalogs);
  addAccessors(made.prototype);
  customElements.define(tag, made);
}
