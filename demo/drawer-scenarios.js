// Every situation the sandbox knows, with a link to its domain.

import { ask } from './api.js';
import { h } from './dom.js';
import { section } from './drawer-world.js';
import { statusLine } from './notice.js';

export function scenarioSection(drawer) {
  const outcome = statusLine('scenarios-outcome');
  const list = h('ul', { class: 'scenarios', 'data-test': 'scenario-list' });
  const read = async () => {
    const scenarios = await ask('GET', '/sandbox/scenarios');
    outcome.clear();
    list.replaceChildren(...scenarios.map(item));
  };
  drawer.addEventListener('northhost:opened', () => list.childElementCount || read().catch(outcome.fail));
  return section('scenarios', 'scenarios', outcome.line, list);
}

function item({ name, title, description, domainId, domainName }) {
  return h('li', { lang: 'en' },
    h('a', { href: `#/domains/${domainId}`, 'data-test': `scenario-${name}` }, title),
    h('p', { class: 'faint' }, h('span', { translate: 'no' }, domainName), ` – ${description}`));
}
