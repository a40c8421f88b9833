// The table of the customer's domains.

import { domainById, domainPage } from './api.js';
import { button, h } from './dom.js';
import { lifecycle } from './widgets.js';
import { money, said, t } from './words.js';

export async function domainsPage() {
  const first = await domainPage(null);
  const body = h('tbody', { role: 'rowgroup' });
  const count = h('p', { class: 'faint', role: 'status', 'data-test': 'domains-count' });
  const filter = h('input', { id: 'filter', type: 'search', autocomplete: 'off', spellcheck: 'false', 'data-test': 'filter' });
  const list = { body, count, filter, cursor: null };
  list.more = button('more', 'more', () => extend(list));
  filter.addEventListener('input', () => sift(list));
  said(count, () => tally(list));
  fill(list, first);
  return h('section', { 'data-test': 'domains-page' },
    h('div', { class: 'head' },
      h('div', {}, h('h1', { tabindex: '-1', t: 'domains' }), h('p', { class: 'lead', t: 'domainsLead' })),
      h('div', { class: 'field search' }, h('label', { for: 'filter', t: 'filter' }), filter)),
    h('div', { class: 'card flush' }, table(body)),
    h('div', { class: 'below' }, count, list.more));
}

function table(body) {
  const heads = ['name', 'status', 'stands', 'renewal'];
  const row = h('tr', { role: 'row' }, heads.map((key) => h('th', { scope: 'col', role: 'columnheader', t: key })));
  const node = h('table', { class: 'domains', role: 'table' }, h('thead', { role: 'rowgroup' }, row), body);
  node.addEventListener('dl-change', (event) => renew(event.target));
  return node;
}

async function extend(list) {
  fill(list, await domainPage(list.cursor));
}

function fill(list, page) {
  const before = list.body.rows.length;
  list.body.append(...page.data.map(row));
  list.cursor = page.nextCursor;
  // Focus would be lost with the button: go on at the first new row.
  if (!list.cursor && document.activeElement === list.more) list.body.rows[before]?.querySelector('a').focus();
  list.more.hidden = !list.cursor;
  sift(list);
}

function sift(list) {
  const wanted = list.filter.value.trim().toLowerCase();
  for (const row of list.body.rows) row.hidden = !row.dataset.name.includes(wanted);
  tally(list);
}

function tally({ body, count, filter }) {
  const shown = [...body.rows].filter((row) => !row.hidden).length;
  const empty = filter.value ? 'noMatch' : 'noDomains';
  count.textContent = shown ? t('shown', { count: shown }) : t(empty);
}

function row(domain) {
  const live = lifecycle(domain.id, { variant: 'compact', loading: 'lazy' }, h('span', { class: 'faint', t: 'liveMissing' }));
  return h('tr', { role: 'row', 'data-test': 'domain-row', 'data-domain': domain.id, 'data-name': domain.name.toLowerCase() },
    h('th', { scope: 'row', role: 'rowheader' },
      h('a', { href: `#/domains/${domain.id}`, 'data-test': 'domain-link', translate: 'no' }, domain.name),
      ' ', h('span', { class: 'came', t: `type_${domain.lifecycle.type}` })),
    cell('status', pill(domain.serviceStatus)),
    cell('stands', live),
    cell('renewal', money(h('span'), domain.billing)));
}

/** A cell that carries its column's name along, for when rows become cards. */
function cell(key, content) {
  return h('td', { role: 'cell' }, h('span', { class: 'label', 'aria-hidden': 'true', t: key }), content);
}

/** The service status as the list and the domain page show it. */
export function pill(status) {
  return h('span', { class: 'pill', 'data-status': status, 'data-test': 'service-status', t: `is_${status}` });
}

/** The widget saw its domain move on: the status beside it may have moved too. */
async function renew(widget) {
  const domain = await domainById(widget.getAttribute('domain'));
  const old = widget.closest('tr')?.querySelector('.pill');
  if (domain && old && old.dataset.status !== domain.serviceStatus) old.replaceWith(pill(domain.serviceStatus));
}
