// What can go wrong between browser and server, on demand.

import { ask } from './api.js';
import { h } from './dom.js';
import { control, section } from './drawer-world.js';
import { statusLine } from './notice.js';

// With its last slash the path fits the widget's requests, and not the dashboard's list.
const widget = { path: '/api/v2/domains/' };

const faults = {
  faultDelay: { match: widget, fault: { delayMs: 2000 } },
  fault500: {
    match: widget,
    fault: { status: 500, body: problem(500, 'internal_error', 'An unexpected error occurred. Retry later.') },
  },
  fault429: {
    match: widget,
    fault: {
      status: 429,
      headers: { 'Retry-After': '7' },
      body: problem(429, 'rate_limit_exceeded', 'Too many requests. Retry after the limit resets.'),
    },
  },
  faultCut: { match: { ...widget, method: 'POST' }, fault: { dropAfter: true } },
  faultHtml: {
    match: widget,
    fault: { raw: { status: 200, contentType: 'text/html', body: '<!doctype html><title>Maintenance</title>' } },
  },
};

const tests = {
  faultDelay: 'fault-delay', fault500: 'fault-500', fault429: 'fault-429', faultCut: 'fault-cut', faultHtml: 'fault-html',
};

export function faultSection() {
  const outcome = statusLine('fault-outcome');
  const buttons = Object.entries(faults).map(([key, fault]) =>
    control(key, tests[key], outcome, () => ask('POST', '/sandbox/faults', { ...fault, times: 1 }).then(() => 'done')));
  const clear = control('faultsClear', 'faults-clear', outcome, () => ask('DELETE', '/sandbox/faults').then(() => 'done'));
  return section('faults', 'faults',
    h('p', { class: 'faint', t: 'faultsLead' }),
    h('p', { class: 'actions' }, buttons, clear),
    outcome.line);
}

function problem(status, code, detail) {
  return {
    type: `https://developer.hostup.se/errors/${code}`, title: detail.split('.')[0], status, detail, code,
    requestId: 'req_01hxsandb0xfau1t0000000000', timestamp: new Date().toISOString(),
  };
}
