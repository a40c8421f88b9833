// The first formatter of dates in a language takes the browser ten milliseconds to make, and all that follow
// none. So one is made while the page waits for what it has asked for.

import { whenIdle } from './idle.js';

const known = new Set();

/** There will be dates to write, in this locale. */
export function expectDates(locale) {
  if (known.has(locale)) return;
  known.add(locale);
  whenIdle(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }));
}
