// Which page stands in <main>, by the hash of the address.

import { ApiError } from './api.js';
import { accountPage } from './account.js';
import { byId } from './dom.js';
import { domainPageFor } from './domain.js';
import { domainsPage } from './domains.js';
import { invoicePage } from './invoice.js';
import { failure } from './notice.js';
import { signInPage } from './session.js';
import { supportPage } from './support.js';
import { pauseIn, resumeIn } from './widgets.js';

// A detour covers the open domain and comes back to it, with what was typed there.
const routes = [
  { path: /^#\/domains$/, page: domainsPage, nav: '#/domains' },
  { path: /^#\/domains\/([^/]+)$/, page: domainPageFor, nav: '#/domains', domain: true },
  { path: /^#\/account$/, page: accountPage, nav: '#/account', detour: true },
  { path: /^#\/invoice\/([^/]+)$/, page: invoicePage, nav: '#/domains', detour: true },
  { path: /^#\/support$/, page: supportPage, nav: '#/support', detour: true },
];

let turn = 0;
/** The domain whose page is open or covered: `{ id, name }`. */
let open = null;

export function openDomain() {
  return open;
}

export function startRouter() {
  addEventListener('hashchange', () => show());
  return show({ first: true });
}

/** Forgets the covered page too. */
export function showAfresh() {
  leaveDomain();
  return show();
}

function current() {
  for (const route of routes) {
    const found = route.path.exec(location.hash);
    if (found) return { ...route, id: found[1] && decodeURIComponent(found[1]) };
  }
  return null;
}

async function show({ first = false } = {}) {
  const mine = ++turn;
  const route = current();
  if (!route) {
    location.replace('#/domains');
    return;
  }
  markNav(route.nav);
  if (route.domain && open?.id === route.id) {
    uncover();
  } else {
    const main = byId('main');
    main.setAttribute('aria-busy', 'true');
    const node = await pageOrTrouble(route);
    if (mine !== turn) return;
    main.removeAttribute('aria-busy');
    place(route, node);
  }
  retitle();
  document.dispatchEvent(new CustomEvent('northhost:page'));
  if (!first) arrive();
}

async function pageOrTrouble(route) {
  const signIn = () => signInPage(() => show());
  if (document.body.dataset.session === 'out') return signIn();
  try {
    return await route.page(route.id, open);
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) return signIn();
    return failure(error, () => show());
  }
}

function place(route, node) {
  const domainView = byId('domain-view');
  const view = byId('view');
  if (route.domain && node.dataset.domain) {
    domainView.replaceChildren(node);
    open = { id: route.id, name: node.dataset.name };
    view.replaceChildren();
    domainView.hidden = false;
    return;
  }
  if (route.detour) cover(domainView);
  else leaveDomain();
  view.replaceChildren(node);
}

function cover(domainView) {
  if (open && !domainView.hidden) pauseIn(domainView);
  domainView.hidden = true;
}

function uncover() {
  const domainView = byId('domain-view');
  byId('view').replaceChildren();
  if (!domainView.hidden) return;
  domainView.hidden = false;
  resumeIn(domainView);
}

function leaveDomain() {
  open = null;
  byId('domain-view').replaceChildren();
  byId('domain-view').hidden = true;
}

function markNav(here) {
  for (const link of byId('nav').querySelectorAll('a')) {
    if (link.getAttribute('href') === here) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

function heading() {
  return [...byId('main').querySelectorAll('h1')].find((h1) => !h1.closest('[hidden]'));
}

export function retitle() {
  const words = heading()?.textContent;
  document.title = words ? `${words} · Northhost` : 'Northhost';
}

/** Puts keyboard and screen reader at the start of the new page. */
function arrive() {
  scrollTo(0, 0);
  (heading() ?? byId('main')).focus({ preventScroll: true });
}
