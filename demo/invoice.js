// An invoice, and paying it.

import { wayBack } from './account.js';
import { ApiError, ask, domainById } from './api.js';
import { fact } from './domain.js';
import { button, h } from './dom.js';
import { statusLine } from './notice.js';
import { askToSignIn } from './session.js';
import { day, money, said, t } from './words.js';

export async function invoicePage(domainId) {
  const domain = await domainById(domainId);
  if (!domain) throw new ApiError(404, {});
  const invoice = await invoiceOf(domain);
  const outcome = statusLine('invoice-outcome');
  const content = h('div', { class: 'card narrow' });
  const draw = () => content.replaceChildren(...sheet(domain, invoice, outcome, draw));
  draw();
  return h('section', { 'data-test': 'invoice-page' }, h('h1', { tabindex: '-1', t: 'invoice' }), content);
}

async function invoiceOf(domain) {
  try {
    return await ask('GET', `/sandbox/invoices/${domain.id}`);
  } catch (error) {
    if (error.status !== 404) throw error;
    return { ...domain.billing, periodYears: null, status: 'paid', dueAt: null };
  }
}

function sheet(domain, invoice, outcome, draw) {
  const paid = invoice.status === 'paid';
  const lead = h('p', { class: 'lead' });
  said(lead, () => { lead.textContent = t(paid ? 'paidLead' : 'invoiceLead', { name: domain.name }); });
  const pay = button('pay', 'pay-now', () => settle(domain, invoice, outcome, draw), 'primary');
  return [
    lead,
    h('dl', { class: 'sum' },
      fact('amount', money(h('span', { 'data-test': 'invoice-amount' }), invoice)),
      invoice.dueAt && fact('due', day(h('time'), invoice.dueAt)),
      fact('invoiceStatus', h('span', { class: 'pill', 'data-status': paid ? 'active' : 'pending', 'data-test': 'invoice-status', t: paid ? 'settled' : 'unpaid' }))),
    outcome.line,
    h('p', { class: 'actions' }, paid ? null : pay, wayBack(domain)),
  ].filter(Boolean);
}

async function settle(domain, invoice, outcome, draw) {
  try {
    await ask('POST', `/sandbox/invoices/${domain.id}/pay`);
    invoice.status = 'paid';
    outcome.say('paid');
    draw();
    document.querySelector('[data-test=back-to-domain]')?.focus();
  } catch (error) {
    if (error.status === 401) askToSignIn();
    outcome.fail(error);
  }
}
