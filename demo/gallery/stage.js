// One cell on the page: a widget as any host would place it, and what a customer does with it.

import makeGlue from '/domain-lifecycle/domain-lifecycle-glue.js';
import styles from '/domain-lifecycle/domain-lifecycle.css.js';
import { define } from '/domain-lifecycle/define.js';
import { compiled } from '/domain-lifecycle/download.js';
import { House } from '/domain-lifecycle/house.js';
import * as catalogs from '/domain-lifecycle/locales.js';
import { answering } from './answers.js';

const PATIENCE = 30_000;
const BROKEN = 'domain-lifecycle-broken';

// The product's own class, whose module is not where it is looked for.
const house = new House(makeGlue, () => compiled('/gallery/no-such-module.wasm'));
define({ house, styles, catalogs }, BROKEN);

let placed = 0;

/** A widget for the cell. Each has an API host of its own, so that no limit or job is shared. */
export function widgetFor(cell, { theme, variant, sheet }) {
  placed += 1;
  const widget = document.createElement(cell.broken ? BROKEN : 'domain-lifecycle');
  const attributes = {
    domain: 'dom_01hxa3b4c5d6e7f8g9h0j1k2m3',
    'api-base': `https://${cell.id}-${placed}-${Math.round(performance.timeOrigin)}.gallery.invalid`,
    'account-url': '#account', 'billing-url': '#invoice', 'support-url': '#support',
    'time-zone': 'Europe/Stockholm', 'heading-level': '3', poll: 'off',
    loading: sheet ? 'eager' : 'lazy',
    theme, variant, ...cell.attributes,
  };
  for (const [name, value] of Object.entries(attributes)) if (value !== null) widget.setAttribute(name, value);
  widget.fetch = answering(cell.answers, (kind) => { widget.dataset.asked = kind; });
  if (cell.fallback) widget.append(fallback());
  return widget;
}

function fallback() {
  const words = document.createElement('p');
  words.textContent = 'The live status cannot be shown right now. Your order is not affected.';
  return words;
}

/** Whether the cell can be shown as one line: there, nothing can be pressed. */
export function fitsARow(cell) {
  return !(cell.steps ?? []).some((step) => step.press || step.type);
}

/** Does what the cell says, and resolves when the widget stands as it must. */
export async function perform(widget, cell, compact) {
  const steps = cell.steps ?? [];
  if (widget.getAttribute('loading') === 'lazy') await near(widget);
  if (steps.length) await stands(widget, () => widget.dataset.state === 'ready' && !find(widget, '[data-first]'));
  for (const step of steps) await take(widget, step);
  const part = compact ? null : cell.until;
  await stands(widget, () => widget.dataset.state === cell.state && !find(widget, '[data-first]')
    && (!part || find(widget, `[part~="${part}"]`))
    && (!cell.wait || compact || find(widget, cell.wait))
    && (!cell.gone || !find(widget, cell.gone))
    && (!cell.answers.job || widget.dataset.asked !== 'act'));
}

/** Resolves when a lazy widget is about to be seen: before that it asks for nothing. */
function near(widget) {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      resolve();
    }, { rootMargin: '200px' });
    observer.observe(widget);
  });
}

async function take(widget, step) {
  if (step.refresh) return widget.refresh();
  const target = await stands(widget, () => find(widget, `[part~="${step.type ?? step.press}"]:not(:disabled)`));
  if (step.press) return target.click();
  target.value = step.text;
  return target.dispatchEvent(new Event('input', { bubbles: true }));
}

function find(widget, selector) {
  return widget.shadowRoot.querySelector(selector);
}

/** Waits for the widget to be as `test` wants it. */
function stands(widget, test) {
  return new Promise((resolve, reject) => {
    const stop = () => { observer.disconnect(); clearTimeout(timer); };
    const look = () => {
      const found = test();
      if (!found) return;
      stop();
      resolve(found);
    };
    const observer = new MutationObserver(look);
    const timer = setTimeout(() => { stop(); reject(new Error(`it stays ${widget.dataset.state}`)); }, PATIENCE);
    const whole = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(widget, { attributes: true });
    observer.observe(widget.shadowRoot, whole);
    look();
  });
}
