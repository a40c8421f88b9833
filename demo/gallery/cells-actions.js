// What an action comes to, and what it looks like on its way.

import { CUT, NEVER } from './answers.js';

const refused = 'lifecycle-transfer-transfer-failed-at-registry';
const fallback = 'lifecycle-transfer-pending-epp-fallback';
const underWay = 'lifecycle-transfer-pending-transfer-in-progress';
const failed = 'lifecycle-registration-failed';
const details = 'lifecycle-failure-details-required';

const code = { type: 'field-epp', text: 'Kx7!mPq29Lw' };
const press = (action) => ({ press: `action-${action}` });
const acted = (id, title, read, act, steps, more) => ({ id, title, state: 'ready', answers: { read, act }, steps, until: 'notice', ...more });
const save = (id, title, act) => acted(id, title, refused, act, [code, press('update-epp')]);
const retry = (id, title, act, then = refused) => acted(id, title, [refused, then], act, [code, press('retry-transfer')]);
const ask = (id, title, act) => acted(id, title, fallback, act, [press('request-epp')]);
const again = (id, title, act, then = failed) => acted(id, title, [failed, then], act, [press('retry-registration')]);
const ended = { gone: '.spinner' };
const job = (id, title, told, then, more) => ({
  ...again(id, title, 'retry-registration-submitted-with-operation', then),
  answers: { read: [failed, then], act: 'retry-registration-submitted-with-operation', job: told },
  ...more,
});
const sync = (id, title, act) => acted(id, title, refused, act, [press('status-sync')]);

export const codes = [
  save('saved', 'The code is saved', 'update-epp-stored'),
  save('saved-unsure', 'The code may be saved', 'update-epp-not-stored'),
  save('saved-silent', 'The server says nothing', 'update-epp-empty'),
  save('save-refused-field', 'The code is refused: at its field', 'problem-400-missing-epp-code'),
  save('save-refused-size', 'Too large', 'problem-413'),
  save('save-refused-type', 'Not the right type', 'problem-415'),
  save('save-refused-body', 'Not readable', 'problem-400-malformed-json'),
  ask('code-fresh', 'A new code came', 'request-epp-fresh'),
  ask('code-current', 'The code that there is', 'request-epp-current'),
  ask('code-recent', 'The code of a while ago', 'request-epp-recent'),
  ask('code-requested', 'A code comes by another way', 'request-epp-older'),
  ask('code-older', 'An older server’s code', 'request-epp-older-code'),
  ask('code-unavailable', 'There is no code', 'problem-409-epp-code-unavailable'),
  ask('code-not-here', 'Not for this ending', 'problem-400-tld-not-supported'),
];

export const retries = [
  retry('retried', 'The transfer is under way again', 'retry-transfer-in-progress', underWay),
  retry('retried-through', 'It was through already', 'retry-transfer-already-active', 'lifecycle-transfer-active'),
  retry('retried-refused', 'The registry refused again', 'retry-transfer-refused-again'),
  retry('retried-silent', 'The server says little', 'retry-transfer-nulls', 'lifecycle-transfer-pending-transfer-generic'),
  retry('retry-not-eligible', 'Refused: not in this state', 'problem-409-domain-not-eligible'),
  retry('retry-too-soon', 'Refused: too soon', 'problem-409-cooldown'),
  retry('retry-unknown', 'Cut off: nobody knows', CUT),
  { ...retry('retry-busy', 'On its way', NEVER), until: 'action', wait: '[aria-busy]' },
  retry('retry-busy-slow', 'On its way for long', NEVER),
];

export const registrations = [
  again('reregistered-submitted', 'Sent again', 'retry-registration-submitted', 'lifecycle-registration-submitted'),
  again('reregistered-queued', 'Waits to be sent', 'retry-registration-queued', 'lifecycle-registration-queued'),
  again('reregistered-completed', 'Through', 'retry-registration-completed', 'lifecycle-registration-completed'),
  again('reregistered-failed', 'Failed again, said by a 200', 'retry-registration-failed'),
  again('reregistered-details', 'Details are wanted', 'retry-registration-failed-with-fields'),
  again('reregistered-other', 'An outcome of a later server', 'retry-registration-outcome-other', 'lifecycle-registration-queued'),
  again('reregister-422', 'Details are wanted, said by a 422', 'problem-422-details-required'),
  again('reregister-422-empty', 'A 422 without a word', { of: 'problem-empty', status: 422 }),
  again('reregister-identifier', 'The number is refused', 'problem-422-identifier-invalid'),
  again('reregister-profile', 'A detail of the account is refused', 'problem-400-profile-field'),
  again('reregister-not-here', 'Not for this ending', 'problem-422-tld-not-supported'),
  again('reregister-unpaid', 'An order is not paid', 'problem-409-pending-orders'),
  acted('reregister-missing', 'A wanted detail is missing', details, NEVER, [press('retry-registration')], { until: 'error' }),
  job('job-queued', 'A job waits', 'job-queued', failed, { wait: '.spinner' }),
  job('job-running', 'A job runs', 'job-in-progress', failed, { wait: '.spinner' }),
  job('job-done', 'A job ended well', 'job-completed', 'lifecycle-registration-active', ended),
  job('job-state-only', 'A job of few words', 'job-state-only', failed, { wait: '.spinner' }),
  job('job-legacy', 'A job as older servers tell it', 'job-legacy-members', 'lifecycle-registration-active', ended),
  job('job-failed', 'A job failed', 'job-failed', failed, ended),
];

export const syncs = [
  sync('synced-active', 'Now active', 'status-sync-active'),
  sync('synced-expired', 'Now expired', 'status-sync-expired'),
  sync('synced-no-change', 'Nothing has changed', 'status-sync-no-change'),
  sync('synced-future', 'A status of a later server', 'status-sync-status-future'),
  sync('sync-failed', 'The registrar did not answer', 'status-sync-failed'),
  sync('sync-reverted', 'Failed, and taken back', 'status-sync-reverted'),
  sync('sync-revert-failed', 'Failed, and not taken back', 'status-sync-revert-failed'),
  sync('sync-double', 'The second time it worked', 'status-sync-double-sync'),
  sync('sync-double-failed', 'Failed twice', 'status-sync-double-sync-failed'),
  {
    ...sync('sync-limited', 'Asked too often', { of: 'problem-429-feature', headers: { 'retry-after': '3600' } }),
    state: 'rate-limited', until: 'countdown',
  },
  sync('sync-unexpected', 'Not understood', 'problem-400-unexpected-body'),
];
