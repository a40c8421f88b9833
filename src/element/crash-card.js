// What stands in the place of a widget that has crashed. Made without the module, which may be gone.

/** For a crash before anything was said. */
const ENGLISH = {
  sentence: 'Something went wrong in this panel. Reload it to see where things stand.',
  button: 'Reload this panel',
};

function made(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/**
 * Puts the card into the empty `base`.
 * @param {{sentence: string, button: string}} words in the language of the base, if there are any
 * @param {boolean} focused whether the focus was in the widget: then it goes to the button, which
 *   is read out with its sentence; otherwise the sentence is announced by itself, once as well
 */
export function showCrash(base, words = ENGLISH, focused, reload) {
  const sentence = made('p', { id: 'crashed' }, words.sentence);
  const button = made('button', {
    type: 'button', part: 'action', class: 'button', 'aria-describedby': 'crashed',
  }, words.button);
  button.addEventListener('click', reload);
  const ways = made('div', { class: 'ways' }, button);
  const told = made('div', { class: 'told' }, sentence, ways);
  const card = made('div', { part: 'error', class: 'notice', 'data-tone': 'bad' }, told);
  if (!focused) card.setAttribute('role', 'alert');
  base.append(card);
  if (focused) button.focus({ preventScroll: true });
}

/** After a reload: to the top of what came, unless the focus has gone elsewhere meanwhile. */
export function focusTop(base) {
  const active = base.ownerDocument.activeElement;
  if (active && active !== base.ownerDocument.body) return;
  base.querySelector('[tabindex="-1"]')?.focus();
}
