// The clock and the state of the simulated world, and the sessions on it.

import { ask } from './api.js';
import { button, h } from './dom.js';
import { statusLine } from './notice.js';
import { showAfresh } from './router.js';
import { refreshAll } from './widgets.js';
import { moment } from './words.js';

const hours = 3600;

/** A part of the drawer, folded or open. */
export function section(key, test, ...content) {
  return h('details', { class: 'part', open: true, 'data-test': test },
    h('summary', {}, h('h3', { t: key })), content);
}

/** A button whose outcome, good or bad, is said in `outcome`. */
export function control(key, test, outcome, work) {
  return button(key, test, async () => {
    outcome.clear();
    try {
      outcome.say((await work()) ?? 'done');
    } catch (error) {
      outcome.fail(error);
    }
  });
}

export function worldSection(drawer) {
  const outcome = statusLine('world-outcome');
  const now = h('output', { 'data-test': 'now' }, '…');
  const clock = { now, offset: null };
  const read = async () => keep(clock, (await ask('GET', '/sandbox/state')).now);
  const step = (advanceSeconds) => async () => {
    keep(clock, (await ask('POST', '/sandbox/clock', { advanceSeconds })).now);
    refreshAll();
  };
  drawer.addEventListener('northhost:opened', () => read().catch(outcome.fail));
  setInterval(() => drawer.hidden || tick(clock), 1000);
  return section('world', 'world',
    h('p', { class: 'now' }, h('span', { t: 'now' }), now),
    h('p', { class: 'actions' },
      control('hour', 'clock-hour', outcome, step(hours)),
      control('oneDay', 'clock-day', outcome, step(24 * hours)),
      control('fiveDays', 'clock-five-days', outcome, step(5 * 24 * hours)),
      control('reset', 'reset', outcome, async () => {
        await ask('POST', '/sandbox/reset', {});
        await read();
        await showAfresh();
        return 'resetDone';
      })),
    outcome.line);
}

function keep(clock, iso) {
  clock.offset = Date.parse(iso) - Date.now();
  tick(clock);
}

function tick({ now, offset }) {
  if (offset !== null) now.textContent = moment(new Date(Date.now() + offset));
}

export function sessionSection() {
  const outcome = statusLine('session-outcome');
  return section('session', 'session',
    h('p', { class: 'actions' },
      control('expire', 'expire-sessions', outcome, async () => {
        await ask('POST', '/sandbox/expire-sessions');
        return 'expired';
      })),
    outcome.line);
}
