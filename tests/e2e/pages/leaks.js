// Counts what the page has open, and answers in place of the API, so that many rounds are quick.

{
  const open = { timers: new Set(), requests: 0, channels: 0, memory: null };
  window.open_ = open;

  const { setTimeout: set, clearTimeout: clear, BroadcastChannel: Channel } = window;
  window.setTimeout = (act, span, ...rest) => {
    const id = set(() => { open.timers.delete(id); if (typeof act === 'function') act(...rest); }, span);
    open.timers.add(id);
    return id;
  };
  window.clearTimeout = (id) => { open.timers.delete(id); clear(id); };
  window.BroadcastChannel = class extends Channel {
    constructor(name) { super(name); open.channels += 1; }
    close() { open.channels -= 1; super.close(); }
  };
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...values) => {
    const instance = await instantiate.apply(WebAssembly, values);
    open.memory = instance.exports.memory ?? open.memory; // a part has that of its module
    return instance;
  };

  const really = window.fetch;
  const json = (text) => new Response(text, { headers: { 'content-type': 'application/json' } });
  /** Answers as the API did once. */
  window.learn = async (domain) => {
    const text = await (await really(`/api/v2/domains/${domain}/lifecycle`)).text();
    window.fetch = async (url, init) => {
      if (!String(url).includes('/api/')) return really(url, init);
      open.requests += 1;
      try {
        await null;
        return json(init.method === 'GET' ? text : '{"syncSuccess":true,"newStatus":"pending","oldStatus":"pending"}');
      } finally {
        open.requests -= 1;
      }
    };
  };

  const heard = (element, name) => new Promise((resolve) => element.addEventListener(name, resolve, { once: true }));

  /** The buttons come a moment after the first picture. */
  const pressSync = async (element) => {
    for (;;) {
      const button = element.shadowRoot.querySelector('[part~=action-status-sync]');
      if (button) return button.click();
      await new Promise((resolve) => set(resolve));
    }
  };

  const place = (domain) => {
    const element = document.createElement('domain-lifecycle');
    element.setAttribute('domain', domain);
    document.getElementById('stage').append(element);
    return element;
  };

  /** Each way in which a widget can come and go. */
  const lives = [
    async (domain) => { // a whole life
      const element = place(domain);
      await heard(element, 'dl-ready');
      const acted = heard(element, 'dl-action');
      await pressSync(element);
      await acted;
      document.getElementById('elsewhere').append(element);
      element.remove();
    },
    async (domain) => { // gone before it began, many in one turn
      for (let n = 0; n < 5; n += 1) place(domain).remove();
    },
    async (domain) => { // gone while it reads
      const element = place(domain);
      await new Promise((resolve) => set(resolve));
      element.remove();
    },
    async (domain) => { // gone while it acts
      const element = place(domain);
      await heard(element, 'dl-ready');
      await pressSync(element);
      element.remove();
    },
    async (domain) => { // gone while it follows a job of an earlier visit
      const job = `domain-lifecycle:job:hostup   ${domain}`;
      sessionStorage.setItem(job, '/api/jobs/dbj_01hxa3b4c5d6e7f8g9h0j1k2m3');
      const element = place(domain);
      while (!element.snapshot.job) await new Promise((resolve) => set(resolve));
      element.remove();
      sessionStorage.removeItem(job);
    },
    async (domain) => { // inside another component, reloaded, copied
      const outer = document.createElement('div');
      outer.attachShadow({ mode: 'open' });
      document.getElementById('stage').append(outer);
      const element = place(domain);
      outer.shadowRoot.append(element);
      await heard(element, 'dl-ready');
      element.reload();
      await element.ready;
      const copy = element.cloneNode(true);
      outer.shadowRoot.append(copy);
      await heard(copy, 'dl-ready');
      outer.remove();
    },
  ];

  window.rounds = async (domain, count) => {
    for (let n = 0; n < count; n += 1) for (const live of lives) await live(domain);
    await new Promise((resolve) => set(resolve));
  };

  window.settled = async () => {
    const locks = await navigator.locks.query();
    return {
      timers: open.timers.size,
      requests: open.requests,
      channels: open.channels,
      locks: locks.held.length + locks.pending.length,
      wasm: open.memory.buffer.byteLength,
    };
  };
}
