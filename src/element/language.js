// The language of the nearest ancestor that names one, and of every ancestor when it changes.

const NAMES = { attributes: true, attributeFilter: ['lang'], subtree: true };

/** Each listening element, with the language it knows and what to call when it is another. */
const listening = new Map();
/** One for all. It lets go of a root that goes; roots without listeners are let go with the last. */
let observer;

function look() {
  for (const [element, known] of listening) {
    const now = inheritedLanguage(element);
    if (now === known.language) continue;
    known.language = now;
    known.changed();
  }
}

/** The document, or the shadow roots up to it. */
function* rootsAround(element) {
  for (let root = element.getRootNode(); root; root = root.host?.getRootNode()) yield root;
}

/** Calls `changed` whenever the inherited language does. Again after a move: the roots are others. */
export function watchLanguage(element, changed) {
  observer ??= new MutationObserver(look);
  for (const root of rootsAround(element)) observer.observe(root, NAMES);
  listening.set(element, { language: inheritedLanguage(element), changed });
}

/** Stops calling. */
export function forgetLanguage(element) {
  listening.delete(element);
  if (listening.size) return;
  observer?.disconnect();
  observer = undefined;
}

/** The nearest `lang`, also across shadow roots; English when nobody names one. */
export function inheritedLanguage(element) {
  for (let node = element; node; node = node.getRootNode().host) {
    const found = node.closest('[lang]')?.getAttribute('lang');
    if (found) return found;
  }
  return 'en';
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
