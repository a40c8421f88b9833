// What is wider than the widget it is in.

const wrong = [];
for (const figure of document.querySelectorAll('[data-cell]')) {
  const widget = figure.querySelector('[data-state]');
  const host = widget.getBoundingClientRect();
  for (const element of widget.shadowRoot.querySelectorAll('[part~=base] *')) {
    const box = element.getBoundingClientRect();
    const clipped = element.closest('.unseen, .bar') || getComputedStyle(element).clipPath !== 'none';
    if (clipped || box.width === 0) continue;
    if (box.right > host.right + 1 || box.left < host.left - 1) {
      wrong.push(`${figure.dataset.cell}: ${element.localName}.${element.getAttribute('part') ?? element.className}, ${Math.round(box.width)} in ${Math.round(host.width)}`);
    }
  }
}
return wrong;
