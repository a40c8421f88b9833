// The element, before it is defined: importing this does nothing, with or without a page.

import makeGlue from './domain-lifecycle-glue.js';
import styles from './domain-lifecycle.css.js';
import { define as defineOnce } from './element.js';
import { House } from './house.js';
import * as catalogs from './locales.js';

let given = null;
const house = new House(makeGlue, () => given ?? new URL('./domain-lifecycle_bg.wasm', import.meta.url));

/** Before `define`: where the WebAssembly comes from, if not from the file beside this one. */
export function configure({ module }) {
  given = module ?? null;
}

/** Defines the element, and begins to download what it needs. Without a page it does nothing. */
export function define(tag) {
  if (typeof customElements === 'undefined') return;
  defineOnce(house, styles, catalogs, tag);
  // With the page, so that the download runs while the elements are being found.
  house.load().catch(() => {
    // Each element says so itself, in its place.
  });
}
