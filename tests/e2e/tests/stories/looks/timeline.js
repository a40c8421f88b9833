// Rows of a timeline whose dot is not where they start, or whose line is not from dot to dot.

const wrong = [];
for (const figure of document.querySelectorAll('[data-cell]')) {
  const rows = [...figure.querySelector('[data-state]').shadowRoot.querySelectorAll('[part~=history-row]')];
  if (rows.length === 0) wrong.push(`${figure.dataset.cell} has no rows`);
  rows.forEach((row, place) => {
    const { direction, backgroundPositionX, backgroundPositionY, backgroundSize } = getComputedStyle(row);
    const dot = parseFloat(backgroundPositionX);
    const [begins, ends] = [backgroundPositionY, backgroundSize].map((both) => both.split(', ').at(-1));
    const fits = dot === (direction === 'rtl' ? 100 : 0)
      && (parseFloat(begins) > 0) === (place === 0)
      && ends.endsWith(' 100%') === (place < rows.length - 1);
    if (!fits) wrong.push(`${figure.dataset.cell}, ${place} of ${rows.length}: ${dot}; ${begins}; ${ends}`);
  });
}
return wrong;
