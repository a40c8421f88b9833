// What the page around an element can see and hear of it.

import { breathe } from './breath.js';

/** Dispatches an event; false when a listener prevented its default. */
export function emit(host, name, detail, cancelable = false) {
  return host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable }));
}

/** Shows a state as `data-state` and `:state(…)`. */
export function showState(host, internals, state) {
  const before = host.dataset.state;
  try {
    if (before !== state) internals?.states.delete(before);
    internals?.states.add(state);
  } catch {
    // Older engines want dashes in custom states; `data-state` serves them.
  }
  if (before !== state) host.dataset.state = state;
  breathe(host, state === 'loading');
}
