// Writes down whatever a script, a log, an extension or a person over the shoulder could learn from
// this page, from its first moment on: what stands in fields and in bodies of requests is left out.
// A story asks at its end whether a secret is among it.

{
  const seen = new Map();
  const text = (value) => {
    if (typeof value === 'string') return value;
    if (value instanceof Error) return `${value.message} ${value.stack}`;
    try {
      return JSON.stringify(value) ?? String(value);
    } catch {
      return String(value);
    }
  };
  const note = (where, ...values) => {
    const said = seen.get(where) ?? new Set();
    seen.set(where, said.add(values.map(text).join(' ')));
  };

  /** Notes the arguments of every call. */
  const tap = (object, name, where, choose = (...values) => values) => {
    const really = object?.[name];
    if (typeof really !== 'function') return;
    object[name] = function tapped(...values) {
      note(where, ...choose(...values));
      return really.apply(this, values);
    };
  };

  for (const name of ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table', 'assert', 'group', 'count', 'time']) {
    tap(console, name, 'console');
  }
  addEventListener('error', ({ message, error }) => note('errors', message, error));
  addEventListener('unhandledrejection', ({ reason }) => note('errors', reason));

  const heads = (headers) => [...new Headers(headers)].filter(([name]) => name !== 'x-csrf-token');
  tap(window, 'fetch', 'URLs', (url, init) => [String(url?.url ?? url), init?.method ?? '', heads(init?.headers)]);
  tap(navigator, 'sendBeacon', 'URLs');
  tap(XMLHttpRequest.prototype, 'open', 'URLs');
  for (const name of ['pushState', 'replaceState']) tap(history, name, 'history');
  tap(Storage.prototype, 'setItem', 'storage');
  for (const name of ['add', 'put']) tap(IDBObjectStore.prototype, name, 'databases');
  tap(BroadcastChannel.prototype, 'postMessage', 'channels');
  for (const name of ['postMessage']) tap(window, name, 'messages', (value) => [value]);

  // The packet for support: on the clipboard, or refused and then to be copied by hand.
  window.clipboardRefuses = false;
  window.packetsCopied = 0;
  const writeText = async (packet) => {
    note('packets', packet);
    window.packetsCopied += 1;
    if (window.clipboardRefuses) throw new DOMException('refused', 'NotAllowedError');
  };
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });

  for (const name of ['ready', 'change', 'before-action', 'action', 'error', 'rate-limited', 'auth-required',
    'load-error', 'pay', 'fix-identity', 'support']) {
    document.addEventListener(`dl-${name}`, ({ type, detail, target }) => {
      note('events', type, detail);
      note('snapshots', target.snapshot);
    });
  }

  /** What is said aloud is among it, however soon it is gone again. */
  const look = (node) => {
    if (node.nodeType === Node.TEXT_NODE) note('texts', node.data);
    for (const { name, value } of node.attributes ?? []) note('attributes', name, value);
    for (const child of node.childNodes) look(child);
  };
  const observer = new MutationObserver((changes) => {
    for (const { type, target, addedNodes, attributeName, oldValue } of changes) {
      if (type === 'childList') addedNodes.forEach(look);
      if (type === 'characterData') note('texts', target.data, oldValue);
      if (type === 'attributes') note('attributes', attributeName, target.getAttribute(attributeName), oldValue);
    }
  });
  const everything = {
    subtree: true, childList: true, characterData: true, characterDataOldValue: true, attributes: true, attributeOldValue: true,
  };
  const roots = new Set();
  const watch = (root) => {
    observer.observe(root, everything);
    roots.add(new WeakRef(root));
    return root;
  };
  watch(document);
  const { attachShadow } = Element.prototype;
  Element.prototype.attachShadow = function attached(...values) {
    return watch(attachShadow.apply(this, values));
  };

  const inspect = async () => {
    note('URLs', location.href, document.referrer, ...performance.getEntries().map(({ name }) => name));
    note('history', history.state, window.navigation?.entries().map((entry) => [entry.url, entry.getState()]));
    note('storage', { ...localStorage }, { ...sessionStorage }, document.cookie, window.name, document.title);
    note('databases', await indexedDB.databases?.(), await window.caches?.keys());
    for (const ref of roots) {
      const root = ref.deref();
      if (root) look(root);
      // What is to be copied by hand is meant to be sent to somebody.
      for (const packet of root?.querySelectorAll('textarea[readonly]') ?? []) note('packets', packet.value);
    }
    for (const element of document.querySelectorAll('domain-lifecycle')) {
      note('snapshots', element.snapshot, Object.entries(element));
    }
  };

  /** Where one of these was found, with some of what stands around it; and how much was looked at. */
  window.testify = async (secrets) => {
    await inspect();
    const found = [];
    for (const [where, said] of seen) {
      for (const line of said) {
        const at = Math.max(...secrets.map((secret) => line.indexOf(secret)));
        if (at >= 0) found.push(`${where}: …${line.slice(Math.max(0, at - 60), at + 60)}…`);
      }
    }
    const much = Object.fromEntries([...seen].map(([where, said]) => [where, said.size]));
    return { found, much };
  };
}
