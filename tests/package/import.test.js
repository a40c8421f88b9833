// The package as Node.js finds it, without a page: nothing happens, and nothing throws.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';

const read = (name) => readFileSync(new URL(`./node_modules/domain-lifecycle/${name}`, import.meta.url));
const json = (name) => JSON.parse(read(name));
const manifest = json('package.json');

test('every entry can be imported without a page', async () => {
  assert.equal(typeof globalThis.customElements, 'undefined');
  await import('domain-lifecycle');
  const { configure, define } = await import('domain-lifecycle/element');
  configure({ module: new Uint8Array() });
  define();
  define('another-name');
  const { stubFetch } = await import('domain-lifecycle/testing');
  assert.equal(typeof stubFetch, 'function');
});

test('everything that is exported is there', () => {
  const targets = Object.values(manifest.exports).flatMap((one) => (typeof one === 'string' ? one : Object.values(one)));
  const named = [...targets, manifest.main, manifest.types, manifest.unpkg, manifest.customElements, manifest['web-types']];
  for (const target of named) if (!target.includes('*')) assert.ok(read(target).length, target);
  const { resolve } = createRequire(import.meta.url);
  for (const deep of ['locales/sv.js', 'fixtures/job-queued.json', 'cdn/domain-lifecycle.min.js', 'domain-lifecycle_bg.wasm']) {
    assert.ok(resolve(`domain-lifecycle/${deep}`));
  }
});

test('only the scripts that define the element are said to do something', () => {
  assert.deepEqual(manifest.sideEffects, ['./domain-lifecycle.js', './cdn/domain-lifecycle.min.js']);
  assert.equal(manifest.scripts, undefined);
  assert.equal(manifest.dependencies, undefined);
});

test('a bundler sees the module and the languages', () => {
  for (const script of ['domain-lifecycle.js', 'element.js']) {
    const text = read(script).toString();
    assert.match(text, /new URL\(["']\.\/domain-lifecycle_bg\.wasm["'],\s*import\.meta\.url\)/);
    assert.match(text, /import\(["']\.\/locales\/sv\.js["']\)/);
    assert.doesNotMatch(text, /sourceMappingURL|\beval\(|new Function\(/);
  }
  assert.throws(() => read('locales/en-XA.js'));
});

test('the plain script imports nothing by itself', () => {
  const text = read('cdn/domain-lifecycle.min.js').toString();
  assert.doesNotMatch(text, /import\.meta|import\(["']|^\s*(?:import|export)\b/m);
});

test('every file has its hash, and every hash its file', () => {
  const { files, contentSecurityPolicy, version } = json('integrity.json');
  assert.equal(version, manifest.version);
  assert.ok('domain-lifecycle_bg.wasm' in files && 'package.json' in files);
  for (const [name, hash] of Object.entries(files)) {
    assert.equal(hash, `sha384-${createHash('sha384').update(read(name)).digest('base64')}`, name);
  }
  assert.match(contentSecurityPolicy.sameOrigin, /script-src 'self' 'wasm-unsafe-eval'/);
});

test('the module is what the script expects', () => {
  const script = read('domain-lifecycle.js').toString();
  for (const name of readdirSync(new URL('./node_modules/domain-lifecycle/', import.meta.url)).filter((name) => name.endsWith('.wasm'))) {
    const hash = createHash('sha256').update(read(name)).digest('base64');
    assert.ok(script.includes(`"${name}":"sha256-${hash}"`), name);
  }
});

test('the description for editors names everything once', () => {
  const { schemaVersion, modules: [{ declarations: [element], exports: [definition] }] } = json('custom-elements.json');
  assert.equal(schemaVersion, '2.1.0');
  assert.equal(definition.declaration.name, element.name);
  assert.equal(element.tagName, 'domain-lifecycle');
  for (const list of ['attributes', 'members', 'events', 'slots', 'cssParts', 'cssStates', 'cssProperties']) {
    const names = element[list].map(({ name }) => name);
    assert.ok(names.length > 2, list);
    assert.equal(new Set(names).size, names.length, list);
    for (const { name, description } of element[list]) assert.ok(description, `${list}: ${name}`);
  }
  for (const { name, fieldName } of element.attributes) {
    assert.equal(element.members.find((one) => one.name === fieldName)?.attribute, name);
  }
});
