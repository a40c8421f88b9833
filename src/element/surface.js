// The shadow root: its stylesheet, the host's own content, and the base that the module fills.

const SKELETON_LINES = 4;

/** Whether this browser can dress a shadow root without help of the page. */
export const canDress = () => 'adoptedStyleSheets' in ShadowRoot.prototype && 'replaceSync' in CSSStyleSheet.prototype;

/**
 * Dresses a shadow root for the document that it is in now: a constructed stylesheet belongs to
 * one document, so each has its own, shared by all its widgets.
 */
export function wardrobe(styles) {
  const sheets = new WeakMap();
  const sheet = (page) => {
    if (!sheets.has(page)) {
      const made = new page.defaultView.CSSStyleSheet();
      made.replaceSync(styles);
      sheets.set(page, made);
    }
    return sheets.get(page);
  };
  return (root) => {
    if (!canDress()) return;
    const page = root.ownerDocument;
    // A document that nobody sees has no window, and takes no sheet.
    root.adoptedStyleSheets = page.defaultView ? [sheet(page)] : [];
  };
}

/** A place for the module's view. */
export function newBase() {
  const base = document.createElement('div');
  base.setAttribute('part', 'base');
  return base;
}

/** The host's own content until there is something to show; without any, a skeleton. */
export function fallback() {
  const slot = document.createElement('slot');
  const skeleton = document.createElement('div');
  skeleton.setAttribute('part', 'skeleton');
  skeleton.setAttribute('aria-hidden', 'true');
  for (let count = 0; count < SKELETON_LINES; count += 1) {
    const line = document.createElement('div');
    line.className = 'line';
    skeleton.append(line);
  }
  slot.append(skeleton);
  return slot;
}
