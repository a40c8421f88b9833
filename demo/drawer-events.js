// What the widgets tell their host, newest first.

import { button, h } from './dom.js';
import { section } from './drawer-world.js';
import { moment } from './words.js';

const kept = 100;
const names = [
  'dl-ready', 'dl-change', 'dl-before-action', 'dl-action', 'dl-error', 'dl-rate-limited', 'dl-auth-required',
  'dl-load-error', 'dl-pay', 'dl-fix-identity', 'dl-support',
];
const list = h('ol', { class: 'events', reversed: true, 'data-test': 'event-log' });

/** Starts with the page, so that the log is complete when the drawer opens. */
export function recordEvents() {
  for (const name of names) document.addEventListener(name, record);
}

function record(event) {
  const domain = event.target.getAttribute?.('domain') ?? '';
  list.prepend(h('li', { 'data-test': 'event', 'data-event': event.type },
    h('p', {}, h('strong', { 'data-test': 'event-name' }, event.type), ' ', h('span', { class: 'faint' }, moment(new Date()))),
    h('p', { class: 'faint' }, domain),
    h('code', { 'data-test': 'event-detail' }, detail(event.detail))));
  while (list.childElementCount > kept) list.lastElementChild.remove();
}

function detail(value) {
  return value == null ? '' : JSON.stringify(value);
}

export function eventSection() {
  return section('events', 'events',
    h('p', { class: 'actions' }, button('clear', 'events-clear', () => list.replaceChildren(), 'quiet')),
    list);
}
