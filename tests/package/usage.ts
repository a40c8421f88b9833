// What a host may write, and what it may not: held by the TypeScript compiler.

import 'domain-lifecycle';
import type { DomainLifecycleElement, DomainLifecycleLoadErrorCode, DomainLifecycleSnapshot } from 'domain-lifecycle';
import { configure, define } from 'domain-lifecycle/element';
import { fixtures, stubFetch } from 'domain-lifecycle/testing';

configure({ module: new URL('https://cdn.example/domain-lifecycle_bg.wasm') });
configure({ module: () => fetch('/domain-lifecycle_bg.wasm') });
define();
define('my-lifecycle');

const element: DomainLifecycleElement = document.createElement('domain-lifecycle');
element.domain = 'dom_1';
element.api = 'hostway';
element.headingLevel = 3;
element.readonly = true;
element.apiBase = null;
element.requestHeaders = async () => ({ 'X-CSRF': 'token' });
element.messages = { 'action.retry': 'Once more' };
element.refresh();

const found = document.querySelector('domain-lifecycle');
const domain: string | null | undefined = found?.domain;
const snapshot: Readonly<DomainLifecycleSnapshot> = element.snapshot;
const painted: DomainLifecycleElement = await element.ready;

element.addEventListener('dl-load-error', (event) => {
  const code: DomainLifecycleLoadErrorCode = event.detail.code;
  return code;
});
element.addEventListener('dl-before-action', (event) => {
  if (event.detail.name === 'status-sync') event.preventDefault();
});
element.addEventListener('click', (event) => event.clientX);

const stub = stubFetch({ lifecycle: 'lifecycle-transfer-active', 'status-sync': [429, 'cut', { body: null }] });
element.fetch = stub;
stub.answer('job', ({ path }) => ({ body: { path } }));
const asked: number = stub.count('lifecycle');

// @ts-expect-error there is no such API
element.api = 'other';
// @ts-expect-error it cannot be set
element.snapshot = {};
// @ts-expect-error there is no such fixture
stubFetch({ lifecycle: 'no-such-fixture' });
// @ts-expect-error a rate limit has no code
element.addEventListener('dl-rate-limited', (event) => event.detail.code);

export { asked, domain, fixtures, painted, snapshot };
