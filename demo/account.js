// The holder's details: where an identity that a registry refused is put right.

import { ask } from './api.js';
import { busy, byId, h } from './dom.js';
import { statusLine } from './notice.js';
import { askToSignIn, lookUp } from './session.js';
import { said, t } from './words.js';

// A field's name is its JSON Pointer without the first slash, as the server's errors name it.
const groups = [
  ['you', [
    ['firstName', 'firstName', 'given-name', true],
    ['lastName', 'lastName', 'family-name', true],
    ['companyName', 'companyName', 'organization', false],
    ['registrationIdentifier/value', 'identifier', 'off', false],
    ['phoneNumber', 'phone', 'tel', false],
  ]],
  ['where', [
    ['address/street', 'street', 'street-address', true],
    ['address/postalCode', 'postalCode', 'postal-code', true],
    ['address/city', 'city', 'address-level2', true],
    ['countryCode', 'country', 'country', true],
  ]],
];

export async function accountPage(_id, covered) {
  const account = await ask('GET', '/api/v2/me');
  const outcome = statusLine('account-outcome');
  const back = covered && wayBack(covered);
  const save = h('button', { type: 'submit', class: 'button primary', 'data-test': 'account-save', t: 'save' });
  const form = h('form', { class: 'form', 'data-test': 'account-form' },
    groups.map(([title, fields]) => h('fieldset', {}, h('legend', { t: title }), fields.map((f) => field(f, account)))),
    outcome.line,
    h('p', { class: 'actions' }, save, back));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    busy(save, () => store(form, account, outcome));
  });
  return h('section', { 'data-test': 'account-page' },
    h('h1', { tabindex: '-1', t: 'account' }),
    h('p', { class: 'lead', t: 'accountLead' }),
    h('div', { class: 'card' }, form));
}

/** Leads to the domain that sent the customer here. */
export function wayBack({ id, name }) {
  const link = h('a', { href: `#/domains/${id}`, class: 'button', 'data-test': 'back-to-domain' });
  return said(link, () => { link.textContent = t('backTo', { name }); });
}

function field([name, key, autocomplete, required], account) {
  const id = idOf(name);
  const hint = key === 'identifier' && h('p', { class: 'hint', id: `${id}-hint`, t: 'identifierHint' });
  return h('div', { class: 'field', 'data-test': `field-${id}` },
    h('label', { for: id, t: key }),
    h('input', {
      id, name, autocomplete, required, value: at(account, name) ?? '', 'data-test': id,
      'aria-describedby': `${hint ? `${id}-hint ` : ''}${id}-error`,
    }),
    hint,
    h('p', { class: 'wrong', id: `${id}-error`, hidden: true }));
}

function idOf(name) {
  return `account-${name.replace('/', '-')}`;
}

function at(account, name) {
  return name.split('/').reduce((value, key) => value?.[key], account);
}

async function store(form, account, outcome) {
  clearWrong(form);
  outcome.clear();
  try {
    Object.assign(account, await ask('PATCH', '/api/v2/me', patch(form, account)));
    await lookUp();
    outcome.say('saved');
  } catch (error) {
    if (error.status === 401) askToSignIn();
    outcome.fail(error);
    showWrong(form, error.problem?.errors ?? []);
  }
}

function patch(form, account) {
  const value = (name) => form.elements.namedItem(name).value.trim();
  const identifier = value('registrationIdentifier/value');
  return {
    firstName: value('firstName'),
    lastName: value('lastName'),
    companyName: value('companyName') || null,
    phoneNumber: value('phoneNumber'),
    countryCode: value('countryCode'),
    registrationIdentifier: identifier
      ? { value: identifier, countryCode: account.registrationIdentifier?.countryCode ?? value('countryCode') }
      : null,
    address: { street: value('address/street'), postalCode: value('address/postalCode'), city: value('address/city') },
  };
}

function clearWrong(form) {
  for (const input of form.querySelectorAll('[aria-invalid]')) {
    input.removeAttribute('aria-invalid');
    byId(`${input.id}-error`).hidden = true;
  }
}

/** Puts each error at its field, and the cursor into the first one. */
function showWrong(form, errors) {
  for (const { pointer, detail } of errors) {
    const input = form.elements.namedItem(pointer.slice(1));
    if (!input) continue;
    input.setAttribute('aria-invalid', 'true');
    const wrong = byId(`${input.id}-error`);
    wrong.textContent = detail;
    wrong.hidden = false;
  }
  form.querySelector('[aria-invalid]')?.focus();
}
