// What the dashboard says. The widget has its own words; both follow <html lang>.

import { danish } from './words-da.js';
import { german } from './words-de.js';
import { english } from './words-en.js';
import { finnish } from './words-fi.js';
import { norwegian } from './words-nb.js';
import { swedish } from './words-sv.js';

const languages = { en: english, sv: swedish, nb: norwegian, da: danish, fi: finnish, de: german };
const writers = Symbol('writers');
let language = 'en';

/** The words for `key`, with `{name}` replaced by `values.name`. */
export function t(key, values = {}) {
  const words = languages[language][key] ?? english[key] ?? key;
  return words.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

/** Has `write` fill `element` now, and again whenever the language changes. */
export function said(element, write) {
  element.dataset.said = '';
  (element[writers] ??= []).push(write);
  write();
  return element;
}

/** Changes the language in place, so that nothing half typed is lost. */
export function speak(code) {
  language = code in languages ? code : 'en';
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll('[data-said]')) {
    for (const write of element[writers] ?? []) write();
  }
}

/** Binds the words that stand in index.html. */
export function adoptPage() {
  for (const element of document.querySelectorAll('[data-t]')) {
    said(element, () => { element.textContent = t(element.dataset.t); });
  }
  for (const element of document.querySelectorAll('[data-t-label]')) {
    said(element, () => element.setAttribute('aria-label', t(element.dataset.tLabel)));
  }
}

/** `element` showing a day; nothing when there is none. */
export function day(element, iso) {
  if (!iso) return said(element, () => { element.textContent = t('none'); });
  element.setAttribute('datetime', iso);
  return said(element, () => {
    element.textContent = new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(iso));
  });
}

/** `element` showing a sum. */
export function money(element, { amount, currencyCode, periodYears }) {
  return said(element, () => {
    const sum = new Intl.NumberFormat(language, { style: 'currency', currency: currencyCode }).format(amount);
    element.textContent = periodYears ? t(periodYears === 1 ? 'perYear' : 'perYears', { sum, years: periodYears }) : sum;
  });
}

/** A moment in the world of the sandbox. */
export function moment(date) {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }).format(date);
}
