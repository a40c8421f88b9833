// Every text and control of the widgets on the page, with its contrast against what is behind it.
// Returns those that have too little.

const LEAST_TEXT = 4.5;
const LEAST_LARGE = 3;
const LEAST_SHAPE = 3;

const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
canvas.canvas.width = canvas.canvas.height = 1;
const known = new Map();

/** Any CSS colour as `[r, g, b, a]`, all from 0 to 1. */
function rgba(colour) {
  if (!known.has(colour)) {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = '#000';
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    known.set(colour, [...canvas.getImageData(0, 0, 1, 1).data].map((part) => part / 255));
  }
  return known.get(colour);
}

function over([r, g, b, a], below) {
  return [r, g, b].map((part, i) => part * a + below[i] * (1 - a));
}

function luminance(colour) {
  const [r, g, b] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a, b) {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** The element and everything around it, through slots and shadow roots, outermost first. */
function around(element) {
  const found = [];
  for (let node = element; node; node = node.assignedSlot ?? node.parentElement ?? node.getRootNode().host) found.unshift(node);
  return found;
}

/** What is behind the content of an element. Only opaque groups can be told: nothing of ours is another. */
function behind(element) {
  return around(element).reduce((colour, node) => {
    const { backgroundColor, opacity } = getComputedStyle(node);
    if (opacity !== '1') wrong.push(`${node.localName}.${node.className} has the opacity ${opacity}`);
    return over(rgba(backgroundColor), colour);
  }, rgba('Canvas'));
}

function seen(element) {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && getComputedStyle(element).clipPath === 'none';
}

const wrong = [];
function hold(cell, element, what, colour, ground, least) {
  const below = behind(ground);
  const found = contrast(over(rgba(colour), below), below);
  if (found >= least) return;
  const name = element.getAttribute('part') ?? element.className ?? element.localName;
  wrong.push(`${cell}: ${what} of ${element.localName}.${name?.baseVal ?? name} has ${found.toFixed(2)}, not ${least}: ${element.textContent.slice(0, 30)}`);
}

function text(cell, element) {
  const style = getComputedStyle(element);
  const size = parseFloat(style.fontSize);
  const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  hold(cell, element, 'text', style.color, element, large ? LEAST_LARGE : LEAST_TEXT);
}

function check(cell, element) {
  if (!seen(element)) return;
  const style = getComputedStyle(element);
  if ([...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) text(cell, element);
  if (element.matches('input:not([type=checkbox]), select')) {
    hold(cell, element, 'the outline', style.borderTopColor, element.parentElement, LEAST_SHAPE);
  }
  if (element.matches('.icon')) hold(cell, element, 'the stroke', style.stroke, element.parentElement, LEAST_SHAPE);
  if (element.matches('.fill')) hold(cell, element, 'the bar', style.backgroundColor, element.parentElement, LEAST_SHAPE);
  if (element.matches('[data-primary]:not([aria-disabled], :disabled)')) {
    hold(cell, element, 'the button', style.backgroundColor, element.parentElement, LEAST_SHAPE);
  }
}

for (const figure of document.querySelectorAll('[data-cell]')) {
  const root = figure.querySelector('[data-state]').shadowRoot;
  for (const element of root.querySelectorAll('[part~=base] *')) check(figure.dataset.cell, element);
  const button = root.querySelector('button.button:not(:disabled)');
  button?.focus({ focusVisible: true, preventScroll: true });
  if (button?.matches(':focus-visible')) {
    hold(figure.dataset.cell, button, 'the focus ring', getComputedStyle(button).outlineColor, button.parentElement, LEAST_SHAPE);
  }
}
return wrong;
