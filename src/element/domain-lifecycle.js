// The one module a page loads: it defines <domain-lifecycle> and brings its WebAssembly.

import init, * as glue from './domain-lifecycle-glue.js';
import styles from './domain-lifecycle.css.js';
import { define } from './element.js';
import * as catalogs from './locales.js';

let module;

/** Starts with the page, so that the download runs while the elements are being found. */
function load() {
  module ??= init({ module_or_path: new URL('./domain-lifecycle_bg.wasm', import.meta.url) })
    .then(() => glue, (error) => {
      module = undefined; // `reload()` tries again
      throw error;
    });
  return module;
}

define(load, styles, catalogs);
load().catch(() => {
  // Each element says so itself, in its place.
});
