// The side drawer with the controls of the sandbox: no part of a real dashboard.

import { eventSection, recordEvents } from './drawer-events.js';
import { faultSection } from './drawer-faults.js';
import { lookSection } from './drawer-look.js';
import { providerSection } from './drawer-provider.js';
import { registrarSection } from './drawer-registrar.js';
import { scenarioSection } from './drawer-scenarios.js';
import { sessionSection, worldSection } from './drawer-world.js';
import { button, byId, h } from './dom.js';

// Below this width the drawer covers the page, which must then be out of reach.
const narrow = matchMedia('(max-width: 70rem)');

export function startDrawer() {
  recordEvents();
  const drawer = byId('drawer');
  byId('drawer-toggle').addEventListener('click', () => (drawer.hidden ? openDrawer() : closeDrawer()));
  drawer.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closeDrawer();
  });
  narrow.addEventListener('change', fence);
  document.addEventListener('northhost:page', () => {
    if (narrow.matches && !drawer.hidden) hide();
  });
}

function openDrawer() {
  const drawer = byId('drawer');
  if (!drawer.childElementCount) fill(drawer);
  drawer.hidden = false;
  byId('drawer-toggle').setAttribute('aria-expanded', 'true');
  document.body.dataset.drawer = 'open';
  fence();
  drawer.dispatchEvent(new Event('northhost:opened'));
  drawer.querySelector('h2').focus();
}

function closeDrawer() {
  hide();
  byId('drawer-toggle').focus();
}

function hide() {
  byId('drawer').hidden = true;
  byId('drawer-toggle').setAttribute('aria-expanded', 'false');
  delete document.body.dataset.drawer;
  fence();
}

function fence() {
  const covered = narrow.matches && !byId('drawer').hidden;
  for (const part of document.querySelectorAll('.side, .page')) part.inert = covered;
}

function fill(drawer) {
  drawer.append(
    h('div', { class: 'drawer-head' },
      h('h2', { tabindex: '-1', t: 'drawer' }),
      button('close', 'drawer-close', closeDrawer, 'quiet')),
    worldSection(drawer), registrarSection(), providerSection(), lookSection(), faultSection(), sessionSection(),
    scenarioSection(drawer), eventSection());
}
