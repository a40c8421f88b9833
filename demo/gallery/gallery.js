// Draws what the address names. A figure says `data-settled="yes"` when its widget stands as it must,
// and the page says so of all of them: tests and screenshots wait for that.

import { chosen } from './cells.js';
import { offer, settings } from './settings.js';
import { fitsARow, perform, widgetFor } from './stage.js';

const page = document.documentElement;
let turn = 0;

function draw() {
  const now = settings();
  const mine = ++turn;
  page.dataset.theme = now.theme;
  page.dataset.look = now.look;
  page.dataset.settled = 'no';
  page.toggleAttribute('data-sheet', now.sheet);
  page.style.fontSize = now.text === '100' ? '' : `${now.text}%`;
  const compact = now.variant === 'compact';
  const groups = chosen(now.show)
    .map((group) => ({ ...group, cells: group.cells.filter((cell) => !compact || fitsARow(cell)) }))
    .filter((group) => group.cells.length > 0);
  const drawn = groups.map((group) => section(group, now));
  document.getElementById('grid').replaceChildren(...drawn.map(({ element }) => element));
  const cells = drawn.flatMap(({ cells }) => cells);
  count(cells.length);
  settle(cells, compact, () => mine === turn);
}

/** Cells that are far away are asked for when they are scrolled to: nobody waits for those. */
async function settle(cells, compact, current) {
  await Promise.all(cells.map(async ({ figure, widget, cell }) => {
    try {
      await perform(widget, cell, compact);
      figure.dataset.settled = 'yes';
    } catch (error) {
      figure.dataset.settled = 'no';
      figure.dataset.trouble = error.message;
    }
  }));
  if (current()) page.dataset.settled = 'yes';
}

function count(number) {
  document.getElementById('count').textContent = number === 1 ? 'One cell' : `${number} cells`;
}

function section(group, now) {
  const cells = group.cells.map((cell) => place(cell, now));
  const element = make('section', { class: 'group', 'data-group': group.id },
    make('h2', {}, group.title),
    make('div', { class: 'cells' }, ...cells.map(({ figure }) => figure)));
  element.style.setProperty('--width', now.width === 'full' ? '100%' : `${Number(now.width) || 390}px`);
  return { element, cells };
}

function place(cell, now) {
  const widget = widgetFor(cell, now);
  const dir = now.dir === 'auto' ? null : now.dir;
  const figure = make('figure', { class: 'cell', 'data-cell': cell.id },
    make('figcaption', {}, make('a', { href: `?${here({ show: cell.id })}` }, cell.title), make('code', {}, cell.id)),
    make('div', { class: 'host', lang: now.lang, dir }, widget));
  return { figure, widget, cell };
}

function here(change) {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(change)) query.set(name, value);
  return query;
}

function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

offer(document.getElementById('controls'), draw);
draw();
