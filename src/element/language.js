// The language of the nearest ancestor that names one, and of the page when it changes.

const listening = new Set();
let observer;

/** Calls `look` whenever the page's language changes, until the returned function is called. */
export function watchPageLanguage(look) {
  observer ??= new MutationObserver(() => listening.forEach((each) => each()));
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
  listening.add(look);
  return () => listening.delete(look);
}

/** The nearest `lang`, also across shadow roots; null when nobody names one. */
export function inheritedLanguage(element) {
  for (let node = element; node; node = node.getRootNode().host) {
    const found = node.closest('[lang]')?.getAttribute('lang');
    if (found) return found;
  }
  return null;
}

const NORWEGIAN = ['no', 'nb', 'nn'];
const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur'];

const primary = (tag) => tag.toLowerCase().split(/[-_]/)[0];

/** Which of these languages a tag such as `sv-FI` leads to; English for one that is not among them. */
export function languageOf(tag, languages) {
  const lower = tag.toLowerCase();
  const first = NORWEGIAN.includes(primary(tag)) ? 'nb' : primary(tag);
  return languages.find((each) => each.toLowerCase() === lower) ?? languages.find((each) => each === first) ?? 'en';
}

/** The locale of dates and numbers: a regional tag of this language keeps its own. */
export function formatsOf(tag, language) {
  try {
    return primary(tag) === language ? Intl.getCanonicalLocales(tag)[0] : language;
  } catch {
    return language; // `sv_SE`, for one, is no tag
  }
}

/** `rtl` for a language that is written so; for others the host's direction is kept. */
export function directionOf(language) {
  return RIGHT_TO_LEFT.includes(primary(language)) ? 'rtl' : null;
}
