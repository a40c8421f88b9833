// Building and replacing pieces of the page. Text is always text: nothing here parses HTML.

import { said, t } from './words.js';

/**
 * An element with attributes and children.
 * `on…` is a listener, `t` the key of its text, `t-label` the key of its accessible name;
 * `null`, `undefined` and `false` leave an attribute or a child out.
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  element.append(...children.flat().filter((child) => child != null && child !== false));
  return element;
}

function set(element, name, value) {
  if (value == null || value === false) return;
  if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
  else if (name === 't') said(element, () => { element.textContent = t(value); });
  else if (name === 't-label') said(element, () => element.setAttribute('aria-label', t(value)));
  else element.setAttribute(name, value === true ? '' : value);
}

export function byId(id) {
  return document.getElementById(id);
}

/** A button that cannot be pressed again while its work is under way. */
export function button(key, test, work, kind = '') {
  return h('button', {
    type: 'button', class: `button ${kind}`, 'data-test': test, t: key,
    onclick: (event) => busy(event.currentTarget, work),
  });
}

/** Runs `work` once; the control keeps its focus meanwhile. */
export async function busy(control, work) {
  if (control.getAttribute('aria-busy') === 'true') return;
  control.setAttribute('aria-busy', 'true');
  try {
    await work();
  } finally {
    control.removeAttribute('aria-busy');
  }
}
