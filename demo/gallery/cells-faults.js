// What stands there when there is no picture, or only an old one.

import { CUT, HTML, NEVER } from './answers.js';

const old = 'lifecycle-transfer-transfer-failed-at-registry';
const held = { of: 'problem-429', headers: { 'retry-after': '3600' } };

const error = (id, title, read, more) => ({ id, title, state: 'error', answers: { read }, until: 'error', ...more });
const after = (id, title, state, fault, until = 'error') => ({
  id, title, state, answers: { read: [old, fault] }, steps: [{ refresh: true }], until,
});

export const loading = [
  { id: 'loading', title: 'Loading: the skeleton', state: 'loading', answers: { read: NEVER } },
  { id: 'loading-slow', title: 'Still loading', state: 'loading', answers: { read: NEVER }, until: 'base', wait: '.slow' },
  { id: 'loading-fallback', title: 'Loading: what the host wrote', state: 'loading', answers: { read: NEVER }, fallback: true },
  { id: 'failed', title: 'The module did not come', state: 'failed', broken: true, answers: { read: NEVER }, fallback: true },
];

export const errors = [
  error('error-network', 'The network is gone', CUT),
  error('error-html', 'A page of some proxy', HTML),
  error('error-403', 'Not allowed', 'problem-403'),
  error('error-403-inactive', 'The account is closed', 'problem-403-account-inactive'),
  error('error-404', 'No such domain', 'problem-404'),
  error('error-409', 'A conflict', 'problem-extensions', { answers: { read: { of: 'problem-extensions', status: 409 } } }),
  error('error-500', 'The server failed', 'problem-500'),
  error('error-502', 'A gateway failed', 'problem-502'),
  error('error-503', 'Closed for a while', 'problem-503'),
  error('error-503-lookup', 'The look-up is not available', 'problem-503-lookup'),
  error('error-unsaid', 'An error without a word', 'problem-empty', { answers: { read: { of: 'problem-empty', status: 500 } } }),
  error('error-no-domain', 'No domain was named', NEVER, { attributes: { domain: null } }),
  error('error-bad-domain', 'The domain makes no sense', NEVER, { attributes: { domain: 'example.com' } }),
  { id: 'rate-limited', title: 'Too many requests, and no picture', state: 'rate-limited', answers: { read: held }, until: 'countdown' },
  { id: 'signed-out', title: 'Signed out, and no picture', state: 'signed-out', answers: { read: 'problem-401' }, until: 'error' },
];

export const stale = [
  after('stale-network', 'An old picture: the network is gone', 'stale', CUT),
  after('stale-500', 'An old picture: the server failed', 'stale', 'problem-500'),
  after('stale-rate-limited', 'An old picture: too many requests', 'rate-limited', held, 'countdown'),
  after('stale-signed-out', 'An old picture: signed out', 'signed-out', 'problem-401'),
];
