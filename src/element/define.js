// The element comes to be once per page, however often and from wherever it is loaded.

import { addAccessors } from './accessors.js';
import { makeClass } from './element.js';

/**
 * Registers the element, unless the page has it already: then that one stays.
 * @param {object} parts `house`, `styles`, `catalogs` as the class wants them, and the `version`
 * @returns whether it was registered now
 */
export function define(parts, tag = 'domain-lifecycle') {
  if (typeof customElements === 'undefined') return false;
  const known = customElements.get(tag);
  if (!known) {
    customElements.define(tag, addAccessors(makeClass(parts)));
  } else if (known.version !== parts.version) {
    const theirs = known.version ?? 'unknown';
    console.warn(`<${tag}> is already defined, version ${theirs}; version ${parts.version} is not used`);
  }
  return !known;
}
