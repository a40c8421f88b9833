// Messages of the dashboard itself.

import { ApiError } from './api.js';
import { h } from './dom.js';
import { said, t } from './words.js';

/** A page or panel for something that went wrong, with a way on. */
export function failure(error, again) {
  const missing = error instanceof ApiError && error.status === 404;
  return h('section', { class: 'card message', 'data-test': 'failure' },
    h('h1', { tabindex: '-1', t: missing ? 'notFound' : 'failed' }),
    h('p', { t: missing ? 'notFoundLead' : 'failedLead' }),
    requestId(error),
    missing
      ? h('p', {}, h('a', { href: '#/domains', t: 'toDomains' }))
      : h('button', { type: 'button', class: 'button', t: 'again', onclick: again }));
}

/** What support needs to find the moment. */
export function requestId(error) {
  const id = error?.problem?.requestId;
  const line = h('p', { class: 'faint' });
  return id ? said(line, () => { line.textContent = t('requestId', { id }); }) : null;
}

/** Text that stands for the outcome of an action, announced when it changes. */
export function statusLine(test) {
  const line = h('p', { role: 'status', class: 'outcome', 'data-test': test });
  return {
    line,
    say(key, values) {
      line.dataset.kind = 'good';
      line.textContent = t(key, values);
    },
    fail(error) {
      line.dataset.kind = 'bad';
      const id = error.problem?.requestId;
      line.textContent = [error.message, id && t('requestId', { id })].filter(Boolean).join(' ');
    },
    clear() {
      line.textContent = '';
    },
  };
}
