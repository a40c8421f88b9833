// The `fetch` for tests of hosts.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fixtures, stubFetch } from 'domain-lifecycle/testing';

const READS = {
  hostup: '/api/v2/domains/dom_1/lifecycle',
  'hostup-v1': 'https://api.example/api/domains/7/transfer-error',
  hostway: '/accounts/12/domains/transfers/example.com',
};
const ACT = '/api/v2/domains/dom_1/actions/update-epp';

test('all three APIs are answered and counted', async () => {
  const fetch = stubFetch();
  for (const [api, url] of Object.entries(READS)) {
    const response = await fetch(url);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'application/json');
    assert.equal(typeof await response.json(), 'object');
    assert.equal(fetch.requests.at(-1).api, api);
  }
  const body = JSON.stringify({ eppCode: 'a-code' });
  const saved = await fetch(ACT, { method: 'POST', headers: { 'X-CSRF': '1' }, body });
  assert.deepEqual(await saved.json(), fixtures['update-epp-stored']);
  assert.equal(fetch.count(), 4);
  assert.equal(fetch.count('lifecycle'), 3);
  const { headers, ...last } = fetch.requests.at(-1);
  assert.deepEqual(last, {
    api: 'hostup', kind: 'update-epp', method: 'POST', path: ACT, body: { eppCode: 'a-code' },
  });
  assert.equal(headers['x-csrf'], '1');
});

test('every action of every API is answered', async () => {
  const fetch = stubFetch();
  for (const action of ['update-epp', 'retry-transfer', 'request-epp', 'retry-registration', 'status-sync']) {
    assert.equal((await fetch(`/api/v2/domains/dom_1/actions/${action}`, { method: 'POST' })).status, 200);
  }
  for (const action of ['retry-transfer', 'status-sync']) {
    assert.equal((await fetch(`/api/domains/7/${action}`, { method: 'POST' })).status, 200);
  }
  assert.equal((await fetch(READS.hostway, { method: 'PUT' })).status, 200);
  assert.equal((await fetch('/api/jobs/dbj_1')).status, 200);
});

test('a status is worded as the API words it', async () => {
  const problem = await stubFetch({ lifecycle: 429 })(READS.hostup);
  assert.equal(problem.status, 429);
  assert.equal(problem.headers.get('retry-after'), '60');
  assert.equal(problem.headers.get('content-type'), 'application/problem+json');
  const old = await stubFetch({ lifecycle: 404 })(READS['hostup-v1']);
  assert.deepEqual([old.status, await old.json()], [404, fixtures['v1-error-404']]);
  const bare = await stubFetch({ lifecycle: 500 })(READS.hostway);
  assert.deepEqual([bare.status, await bare.text()], [500, '']);
});

test('answers come in turn, and the last one stays', async () => {
  const answers = ['lifecycle-transfer-active', 503];
  const fetch = stubFetch({ lifecycle: answers });
  const statuses = [];
  for (let asked = 0; asked < 3; asked += 1) statuses.push((await fetch(READS.hostup)).status);
  assert.deepEqual(statuses, [200, 503, 503]);
  assert.equal(answers.length, 2, 'the list of the test is its own');
  fetch.answer('lifecycle', { fixture: 'lifecycle-transfer-active', status: 203, headers: { 'x-a': 'b' } });
  const response = await fetch(READS.hostup);
  assert.deepEqual([response.status, response.headers.get('x-a')], [203, 'b']);
});

test('an answer can be made for the request, or later', async () => {
  const fetch = stubFetch({ lifecycle: async ({ path }) => ({ body: { path } }) });
  assert.deepEqual(await (await fetch(READS.hostup)).json(), { path: READS.hostup });
});

test('connections break, hang and bring pages of proxies', async () => {
  const fetch = stubFetch({ lifecycle: ['cut', 'never', 'html'] });
  await assert.rejects(fetch(READS.hostup), TypeError);
  const abort = new AbortController();
  const silent = fetch(READS.hostup, { signal: abort.signal });
  abort.abort(new Error('enough'));
  await assert.rejects(silent, /enough/);
  assert.match(await (await fetch(READS.hostup)).text(), /<!doctype html>/);
});

test('what nobody answers is a mistake of the test, and says so', async () => {
  const fetch = stubFetch({ lifecycle: 'no-such-fixture' });
  await assert.rejects(fetch(READS.hostup), /no-such-fixture/);
  await assert.rejects(fetch('/api/v2/domains/dom_1/actions/delete', { method: 'POST' }), /nothing answers POST/);
});
