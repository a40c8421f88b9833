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
