// Whose skeleton moves. A page can show hundreds, and so many animations leave it time for nothing
// else: the first few do, and the others stand still.

const FEW = 6;
const breathing = new Set();

/** Of a host that begins to load, or has ended. The skeleton of a compact one is a still line. */
export function breathe(host, isLoading) {
  breathing.delete(host);
  if (isLoading && breathing.size < FEW && host.getAttribute('variant') !== 'compact') breathing.add(host);
  host.shadowRoot.querySelector('[part=skeleton]').toggleAttribute('data-breathes', breathing.has(host));
}
