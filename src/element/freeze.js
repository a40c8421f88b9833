// What is handed out of the element is nobody's to change.

/** Freezes a tree of plain values. */
export function deepFreeze(value) {
  if (value && typeof value === 'object') Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}
