// What is shown and how: in the address, and in the controls that change the address.

import { locales } from '/domain-lifecycle/locales.js';
import { groups } from './cells.js';

/** English first; the made-up ones too. */
const languages = Object.keys(locales).sort((a, b) => (b === 'en') - (a === 'en') || a.localeCompare(b));

const states = ['loading', 'ready', 'stale', 'error', 'rate-limited', 'signed-out', 'failed'];

/** Name in the address, label, and allowed values; the first is what an empty address means. */
const choices = [
  ['show', 'Show', ['all', ...groups.map((group) => group.id), ...states.map((state) => `:${state}`)]],
  ['variant', 'Variant', ['full', 'compact']],
  ['theme', 'Theme', ['auto', 'light', 'dark']],
  ['look', 'Look', ['plain', 'rounded', 'dense', 'serif']],
  ['lang', 'Language', languages],
  ['dir', 'Direction', ['auto', 'ltr', 'rtl']],
  ['width', 'Width', ['full', '320', '390', '768']],
  ['text', 'Text', ['100', '150', '200']],
];

/** The settings of this address. `show`, `lang` and `width` take other values than the listed. */
export function settings() {
  const given = new URLSearchParams(location.search);
  const read = Object.fromEntries(choices.map(([name, , values]) => [name, given.get(name) || values[0]]));
  return { ...read, sheet: given.has('sheet') };
}

/** Fills the form; `changed` is called after the address follows it. */
export function offer(form, changed) {
  const now = settings();
  form.replaceChildren(...choices.map(([name, label, values]) => control(name, label, values, now[name])));
  form.addEventListener('change', () => {
    const query = new URLSearchParams();
    for (const [name, , values] of choices) {
      const value = form.elements.namedItem(name).value;
      if (value !== values[0]) query.set(name, value);
    }
    history.replaceState(null, '', query.size ? `?${query}` : location.pathname);
    changed();
  });
}

function control(name, label, values, now) {
  const select = document.createElement('select');
  select.name = name;
  const listed = values.includes(now) ? values : [...values, now];
  select.append(...listed.map((value) => new Option(value, value, false, value === now)));
  const wrapped = document.createElement('label');
  wrapped.append(label, select);
  return wrapped;
}
