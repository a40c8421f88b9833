// Through which of the three APIs the open domain is seen. A real dashboard has one; the sandbox
// offers all of them over the same world.

import { ask } from './api.js';

export const APIS = ['hostup', 'hostup-v1', 'hostway'];

let chosen = 'hostup';

/** The attributes under which the chosen API knows a domain. */
export async function attributesFor(domainId) {
  if (chosen === 'hostup') return { api: chosen, domain: domainId, account: null };
  const scenarios = await ask('GET', '/sandbox/scenarios');
  const { legacyId, domainName, account } = scenarios.find((scenario) => scenario.domainId === domainId);
  return chosen === 'hostway'
    ? { api: chosen, domain: domainName, account }
    : { api: chosen, domain: String(legacyId), account: null };
}

/** Chooses an API, and shows a widget's domain through it. */
export async function choose(api, widget, domainId) {
  chosen = api;
  if (!widget) return;
  for (const [name, value] of Object.entries(await attributesFor(domainId))) {
    if (value === null) widget.removeAttribute(name);
    else widget.setAttribute(name, value);
  }
}
