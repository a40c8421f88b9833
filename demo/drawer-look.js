// The sample looks of the widget: what a host can do with its custom properties and parts.

import { h } from './dom.js';
import { section } from './drawer-world.js';

const LOOKS = ['house', 'rounded', 'dense', 'serif'];

export function lookSection() {
  const select = h('select', {
    id: 'look', 'data-test': 'look',
    onchange: () => { document.documentElement.dataset.look = select.value; },
  }, LOOKS.map((look) => h('option', { value: look, t: `look_${look}` })));
  return section('look', 'look',
    h('p', { class: 'faint', t: 'lookLead' }),
    h('p', {}, h('label', { for: 'look', t: 'lookLabel' }), ' ', select));
}
