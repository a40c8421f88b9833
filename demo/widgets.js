// The one place that puts <domain-lifecycle> into the page and speaks to it.

import { h } from './dom.js';
import { theme } from './theme.js';

/** The element for a domain; `fallback` shows until it is ready, and if it never is. */
export function lifecycle(domain, attributes, fallback) {
  return h('domain-lifecycle', { domain, theme: theme(), ...attributes }, fallback);
}

function all(root = document) {
  return [...root.querySelectorAll('domain-lifecycle')];
}

/** The customer has signed in again: what was typed is still there, and traffic may go on. */
export function resumeAll() {
  for (const widget of all()) if (!widget.closest('[hidden]')) widget.resume?.();
}

/** The world was changed from the drawer: look now instead of at the next poll. */
export function refreshAll() {
  for (const widget of all()) if (!widget.closest('[hidden]')) widget.refresh?.();
}

/** A page that is only covered for a while asks for nothing meanwhile. */
export function pauseIn(root) {
  for (const widget of all(root)) widget.pause?.();
}

export function resumeIn(root) {
  for (const widget of all(root)) widget.resume?.();
}
