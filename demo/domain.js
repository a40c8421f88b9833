// One domain: the widget in full, and what the account knows beside it.

import { ApiError, domainById } from './api.js';
import { pill } from './domains.js';
import { h } from './dom.js';
import { attributesFor } from './provider.js';
import { lifecycle } from './widgets.js';
import { day, money } from './words.js';

export async function domainPageFor(id) {
  const domain = await domainById(id);
  if (!domain) throw new ApiError(404, {});
  const page = h('section', { 'data-test': 'domain-page', 'data-domain': id, 'data-name': domain.name });
  const live = full(domain, await attributesFor(id));
  const status = h('span', { class: 'slot' }, pill(domain.serviceStatus));
  const facts = h('div', {}, factList(domain));
  live.addEventListener('dl-change', () => renew(id, status, facts));
  page.append(
    h('p', { class: 'crumb' }, h('a', { href: '#/domains', 'data-test': 'to-domains', t: 'toDomains' })),
    h('div', { class: 'head' }, h('h1', { tabindex: '-1', translate: 'no' }, domain.name), status),
    h('div', { class: 'columns' },
      h('div', { class: 'live' }, live),
      h('aside', { class: 'card facts', 'aria-labelledby': 'facts-title' },
        h('h2', { id: 'facts-title', t: 'facts' }), facts)));
  return page;
}

function full(domain, known) {
  const attributes = {
    ...known, id: 'lifecycle', 'data-test': 'lifecycle', 'heading-level': '2',
    'billing-url': `#/invoice/${domain.id}`, 'account-url': '#/account', 'support-url': '#/support',
  };
  return lifecycle(known.domain, attributes, [
    h('div', { class: 'card fallback', 'data-test': 'fallback' },
      h('p', { t: 'fallback' }),
      h('p', {}, h('a', { href: '#/support', t: 'fallbackHelp' }))),
    h('p', { slot: 'help', t: 'help' }),
  ]);
}

function factList(domain) {
  const { autoRenewEnabled, registrarLockEnabled, type } = domain.lifecycle;
  const word = (value, yes, no) => h('span', { t: value == null ? 'none' : value ? yes : no });
  return h('dl', {},
    fact('came', h('span', { t: `type_${type}` })),
    fact('renewal', money(h('span'), domain.billing)),
    fact('created', day(h('time'), domain.createdAt)),
    fact('expires', day(h('time'), domain.expiresAt)),
    fact('autoRenew', word(autoRenewEnabled, 'yes', 'no')),
    fact('lock', word(registrarLockEnabled, 'on', 'off')),
    fact('domainId', h('code', {}, domain.id)));
}

export function fact(key, value) {
  return h('div', {}, h('dt', { t: key }), h('dd', {}, value));
}

async function renew(id, status, facts) {
  const domain = await domainById(id);
  if (!domain) return;
  status.replaceChildren(pill(domain.serviceStatus));
  facts.replaceChildren(factList(domain));
}
