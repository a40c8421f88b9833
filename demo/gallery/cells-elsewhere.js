// The same through the two older APIs, which tell less.

const v1 = (id, title, read, more) => ({
  id, title, state: 'ready', attributes: { api: 'hostup-v1', domain: '20629' }, answers: { read }, ...more,
});
const hostway = (id, title, read, more) => ({
  id, title, state: 'ready', attributes: { api: 'hostway', account: 'acct10001', domain: 'havsvik.com' }, answers: { read }, ...more,
});
const code = { type: 'field-epp', text: 'Kx7!mPq29Lw' };
const found = 'v1-transfer-error-found';

const v1Error = (status, title) => v1(`v1-${status}`, title, `v1-error-${status}`, { state: 'error', until: 'error' });
const v1Sync = (name, title) => v1(`v1-sync-${name}`, title, found, {
  answers: { read: found, act: `v1-status-sync-${name}` }, steps: [{ press: 'action-status-sync' }], until: 'notice',
});
const v1Retry = (name, title, act) => v1(`v1-retry-${name}`, title, found, {
  answers: { read: found, act }, steps: [code, { press: 'action-retry-transfer' }], until: 'notice',
});

export const legacy = [
  v1('v1-error-found', 'An error was found', found),
  v1('v1-error-none', 'No error was found', 'v1-transfer-error-none'),
  v1Retry('taken', 'Taken', 'v1-retry-transfer-taken'),
  v1Retry('not-taken', 'Not taken', 'v1-retry-transfer-not-taken'),
  v1Retry('refused', 'Refused at its field', 'v1-error-400'),
  v1Retry('type', 'Not the right type', 'v1-error-415'),
  v1Sync('active', 'Now active'),
  v1Sync('expired', 'Now expired'),
  v1Sync('no-change', 'Nothing has changed'),
  v1Sync('failed', 'The registrar did not answer'),
  v1Sync('error-sentence', 'An error in one sentence'),
  v1Sync('reverted', 'Taken back'),
  v1Sync('revert-failed', 'Not taken back'),
  v1Sync('double', 'The second time it worked'),
  v1Sync('double-failed', 'Failed twice'),
  v1('v1-401', 'Signed out', 'v1-error-401', { state: 'signed-out', until: 'error' }),
  v1Error(403, 'Not allowed'),
  v1Error(404, 'No such domain'),
  v1Error(409, 'A conflict'),
  v1('v1-429', 'Too many requests', { of: 'v1-limit-429', change: limitedForAnHour }, { state: 'rate-limited', until: 'countdown' }),
  v1Error(500, 'The server failed'),
  v1Error(503, 'Closed for a while'),
  v1Error(504, 'The registrar did not answer'),
];

export const hostways = [
  hostway('hostway-blocked', 'Blocked', 'hostway-newer-blocked'),
  hostway('hostway-in-progress', 'Under way', 'hostway-newer-in-progress'),
  hostway('hostway-nack', 'Refused, older status', 'hostway-older-nack'),
  hostway('hostway-pending', 'Waiting, older status', 'hostway-older-pending'),
  hostway('hostway-idn', 'A name with letters of its own', 'hostway-newer-blocked', {
    attributes: { api: 'hostway', account: 'acct10001', domain: 'räksmörgås.se' },
  }),
];

function limitedForAnHour(limit) {
  return { ...limit, retryAfter: new Date(Date.now() + 3600_000).toISOString() };
}
