// The switch between the registrar's APIs.

import { byId, h } from './dom.js';
import { section } from './drawer-world.js';
import { statusLine } from './notice.js';
import { APIS, choose } from './provider.js';
import { openDomain } from './router.js';

const NAMES = { hostup: 'HostUp v2', 'hostup-v1': 'HostUp v1', hostway: 'Hostway' };

export function providerSection() {
  const outcome = statusLine('api-outcome');
  const options = APIS.map((api) => h('option', { value: api, translate: 'no' }, NAMES[api]));
  const select = h('select', {
    id: 'api',
    onchange: () => choose(select.value, byId('lifecycle'), openDomain()?.id).catch(outcome.fail),
  }, options);
  return section('provider', 'provider',
    h('p', { class: 'faint', t: 'providerLead' }),
    h('p', {}, h('label', { for: 'api', t: 'providerLabel' }), ' ', select),
    outcome.line);
}
