// A host that brings the WebAssembly by itself, in the way that the address of the page says.

import { configure, define } from '/domain-lifecycle/module.js';

const address = '/domain-lifecycle/domain-lifecycle_bg.wasm';
const ways = {
  address: () => address,
  url: () => new URL(address, location),
  response: () => fetch(address),
  module: () => WebAssembly.compileStreaming(fetch(address)),
  bytes: async () => (await fetch(address)).arrayBuffer(),
  later: () => new Promise((resolve) => { window.letIn = () => resolve(fetch(address)); }),
  function: () => () => fetch(address),
  rubbish: () => new TextEncoder().encode('no module'),
};

configure({ module: ways[location.search.slice(1)]() });
define();
