// The element, before it is defined: importing this does nothing, with or without a page.

import { hashes, version } from './build.js';
import { define as defineOnce } from './define.js';
import makeGlue from './domain-lifecycle-glue.js';
import styles from './domain-lifecycle.css.js';
import { compiled } from './download.js';
import { House } from './house.js';
import * as catalogs from './locales.js';
import { files } from './part-files.js';
import { Parts } from './parts.js';

export { version };

let given = null;

/**
 * Before `define`: where the WebAssembly comes from, if not from the file beside this one. What is
 * given is trusted: its hash is not looked at.
 * @param {{ module: string | URL | Response | WebAssembly.Module | BufferSource | Promise | Function }} how
 *   a function is called each time that it is needed, and returns one of the others
 */
export function configure({ module }) {
  given = module ?? null;
}

function bring() {
  if (given !== null) return compiled(typeof given === 'function' ? given() : given);
  const beside = new URL('./domain-lifecycle_bg.wasm', import.meta.url);
  return compiled(beside, hashes['domain-lifecycle_bg.wasm']);
}

/** Parts lie beside this file, wherever the host takes the main one from. */
const later = ({ name, url }) => compiled(url(), hashes[name]);

/** One for all: whatever tags it is defined under, there is one module on the page. */
const house = new House(makeGlue, bring, new Parts(files, later));

/** Defines the element, and begins to download what it needs. Without a page it does nothing. */
export function define(tag) {
  if (!defineOnce({ house, styles, catalogs, version }, tag)) return;
  // With the page, so that the download runs while the elements are being found.
  house.load().catch(() => {
    // Each element says so itself, in its place.
  });
}
