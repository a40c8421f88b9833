// The control panel of the registrar that loses the open domain.

import { ask } from './api.js';
import { h } from './dom.js';
import { control, section } from './drawer-world.js';
import { statusLine } from './notice.js';
import { openDomain } from './router.js';
import { refreshAll } from './widgets.js';

export function registrarSection() {
  const outcome = statusLine('registrar-outcome');
  const name = h('strong', { translate: 'no' });
  const code = h('output', { class: 'code', translate: 'no', 'data-test': 'right-code' });
  const path = (rest) => `/sandbox/domains/${openDomain().id}/${rest}`;
  const panel = h('div', { 'data-test': 'registrar-panel' },
    h('p', {}, name),
    h('p', { class: 'faint', t: 'registrarLead' }),
    h('p', { class: 'actions' },
      control('unlock', 'unlock', outcome, async () => {
        await ask('POST', path('unlock'));
        refreshAll();
      }),
      control('showCode', 'show-code', outcome, async () => {
        code.textContent = (await ask('GET', path('code'))).eppCode;
      }),
      control('newCode', 'new-code', outcome, async () => {
        code.textContent = (await ask('POST', path('new-code'))).eppCode;
      })),
    h('p', {}, code), outcome.line);
  const none = h('p', { class: 'faint', t: 'registrarNone' });
  const follow = () => {
    const domain = openDomain();
    panel.hidden = !domain;
    none.hidden = Boolean(domain);
    if (name.textContent === (domain?.name ?? '')) return;
    name.textContent = domain?.name ?? '';
    code.textContent = '';
    outcome.clear();
  };
  document.addEventListener('northhost:page', follow);
  follow();
  return section('registrar', 'registrar', panel, none);
}
