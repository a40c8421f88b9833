// What a person has typed and where they are in it. Kept for one turn of the page's loop, in memory.

const FIELDS = 'input[id], select[id], textarea[id]';

const find = (base, id) => base.querySelector(`#${CSS.escape(id)}`);

/** Where an element stands among its like, as the same view built anew has it in the same place. */
function place(base, element) {
  const name = element.localName;
  return { name, at: [...base.querySelectorAll(name)].indexOf(element) };
}

function caret(field) {
  // Null where there is none: selects, checkboxes, buttons.
  const { selectionStart: start = null, selectionEnd: end, selectionDirection: direction } = field;
  return start === null ? null : [start, end, direction];
}

/** Everything typed, opened and focused below `base`. */
export function take(base) {
  const fields = [...base.querySelectorAll(FIELDS)].map((field) => ({
    id: field.id, value: field.value, checked: field.checked,
  }));
  const open = [...base.querySelectorAll('details[open]')].map((each) => place(base, each));
  const active = base.getRootNode().activeElement;
  const focus = active && base.contains(active)
    ? { id: active.id, place: place(base, active), caret: caret(active) }
    : null;
  return { fields, open, focus };
}

/** Puts it into the same view, built anew: the view hears of it as if it were typed. */
export function put(base, { fields, open, focus }) {
  for (const { id, value, checked } of fields) {
    const field = find(base, id);
    if (!field || (field.value === value && field.checked === checked)) continue;
    field.value = value;
    if (checked !== undefined) field.checked = checked;
    const typing = field.localName !== 'select' && field.type !== 'checkbox';
    field.dispatchEvent(new Event(typing ? 'input' : 'change', { bubbles: true }));
  }
  for (const { name, at } of open) {
    const each = base.querySelectorAll(name)[at];
    if (each) each.open = true;
  }
  if (!focus) return;
  const again = (focus.id && find(base, focus.id)) || base.querySelectorAll(focus.place.name)[focus.place.at];
  again?.focus({ preventScroll: true });
  if (focus.caret && again?.setSelectionRange) again.setSelectionRange(...focus.caret);
}

/** Leaves nothing behind in fields that nobody looks after any more. */
export function clear(base) {
  for (const field of base.querySelectorAll('input, textarea')) field.value = '';
}
