// The one module a page loads: it defines <domain-lifecycle> and brings its WebAssembly.

import makeGlue from './domain-lifecycle-glue.js';
import styles from './domain-lifecycle.css.js';
import { define } from './element.js';
import { House } from './house.js';
import * as catalogs from './locales.js';

const house = new House(makeGlue, () => new URL('./domain-lifecycle_bg.wasm', import.meta.url));

define(house, styles, catalogs);
// With the page, so that the download runs while the elements are being found.
house.load().catch(() => {
  // Each element says so itself, in its place.
});
