// Who is signed in, and what happens when nobody is any more.

import { ApiError, ask } from './api.js';
import { button, byId, h } from './dom.js';
import { statusLine } from './notice.js';
import { resumeAll } from './widgets.js';

/** Whether somebody is signed in; shows who. */
export async function lookUp() {
  try {
    const account = await ask('GET', '/api/v2/me');
    show(`${account.firstName} ${account.lastName}`);
    return true;
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) show(null);
    else throw error;
    return false;
  }
}

function show(name) {
  document.body.dataset.session = name ? 'in' : 'out';
  byId('who').textContent = name ?? '';
  byId('sign-out').hidden = !name;
  if (name) byId('signed-out').hidden = true;
}

/** The sign-in page, in place of whatever was asked for. */
export function signInPage(after) {
  return h('section', { class: 'card narrow', 'data-test': 'sign-in-page' },
    h('h1', { tabindex: '-1', t: 'signInTitle' }),
    form('signInLead', after));
}

function form(lead, after, beside = null) {
  const outcome = statusLine('sign-in-outcome');
  const send = async (event) => {
    event.preventDefault();
    try {
      await ask('POST', '/sandbox/sign-in', { account: 'anna' });
      await lookUp();
      await after();
    } catch (error) {
      outcome.fail(error);
    }
  };
  return h('form', { class: 'form', onsubmit: send },
    h('p', { class: 'lead', t: lead }),
    h('div', { class: 'field' },
      h('label', { for: `email-${lead}`, t: 'email' }),
      h('input', { id: `email-${lead}`, type: 'email', value: 'anna@example.se', readonly: true, autocomplete: 'username' })),
    outcome.line,
    h('p', { class: 'actions' },
      h('button', { type: 'submit', class: 'button primary', 'data-test': 'sign-in', autofocus: true, t: 'signIn' }),
      beside));
}

/** Opens the sign-in dialog over the page, so that what stands in the page stays. */
export function askToSignIn() {
  const dialog = byId('sign-in-dialog');
  byId('signed-out').hidden = false;
  if (dialog.open) return;
  const close = button('cancel', 'sign-in-cancel', () => dialog.close());
  dialog.replaceChildren(
    h('h2', { id: 'sign-in-dialog-title', t: 'signInAgainTitle' }),
    form('signInAgainLead', () => {
      dialog.close();
      resumeAll();
    }, close));
  dialog.showModal();
}

/** Ends the session on purpose. */
export async function signOut(after) {
  await ask('POST', '/sandbox/sign-out');
  show(null);
  await after();
}
