// Nobody needs to be told the same twice.

/** Passes each text on the first time only. */
export function onceEach(say) {
  const said = new Set();
  return (text) => {
    if (!said.has(text)) say(text);
    said.add(text);
  };
}
