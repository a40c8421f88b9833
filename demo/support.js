// How to reach a person.

import { wayBack } from './account.js';
import { h } from './dom.js';

export function supportPage(_id, covered) {
  return h('section', { 'data-test': 'support-page' },
    h('h1', { tabindex: '-1', t: 'support' }),
    h('p', { class: 'lead', t: 'supportLead' }),
    h('div', { class: 'card narrow' },
      h('dl', {},
        h('div', {}, h('dt', { t: 'supportCall' }), h('dd', {}, '+46 90 555 01 20')),
        h('div', {}, h('dt', { t: 'supportMail' }), h('dd', {}, 'help@northhost.example'))),
      h('p', { t: 'supportQuote' }),
      covered && h('p', { class: 'actions' }, wayBack(covered))));
}
