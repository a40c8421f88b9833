// Runs in a page before anything else: when all its widgets were painted, and what took long.
(() => {
  const expected = Number(new URLSearchParams(location.search).get('n') ?? 0);
  const ready = new Set();
  const probe = { ready: null, painted: null, long: [] };
  window.probe = probe;

  let tell;
  probe.done = new Promise((resolve) => { tell = resolve; });
  const paint = () => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      probe.painted = performance.now();
      tell();
    };
    port2.postMessage(0);
  });
  const look = (element) => {
    if (probe.ready !== null || element.dataset.state !== 'ready') return;
    ready.add(element);
    if (ready.size < expected) return;
    probe.ready = performance.now();
    paint();
  };
  const watch = { subtree: true, attributes: true, attributeFilter: ['data-state'] };
  new MutationObserver((records) => records.forEach(({ target }) => look(target))).observe(document, watch);
  new PerformanceObserver((list) => probe.long.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: 'longtask', buffered: true });

  const widget = () => document.querySelector('domain-lifecycle');
  const frame = () => new Promise(requestAnimationFrame);
  const settled = () => new Promise((done) => { requestIdleCallback(() => requestIdleCallback(done)); });

  /** Everything that was loaded beside the API, once the page has come to rest. */
  probe.result = async () => {
    await probe.done;
    const { readyAt = probe.painted } = probe;
    const before = performance.getEntriesByType('resource').filter((entry) => entry.startTime < readyAt && !entry.name.includes('/api/'));
    await settled();
    const shown = [...document.querySelectorAll('domain-lifecycle')].every((each) => each.shadowRoot.textContent.length > 300);
    return {
      painted: probe.painted,
      blocking: probe.long.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0),
      files: before.map((entry) => new URL(entry.name).pathname),
      wire: before.reduce((sum, entry) => sum + entry.transferSize, 0),
      shown,
    };
  };

  /** Counts what changes in the DOM until `stop` is called. */
  probe.mutations = () => {
    const everything = { subtree: true, childList: true, attributes: true, characterData: true };
    const seen = [];
    const note = (records) => seen.push(...records.map((one) => `${one.type} ${one.target.nodeName} ${one.attributeName ?? ''}`));
    const observer = new MutationObserver(note);
    observer.observe(widget().shadowRoot, everything);
    probe.stop = async () => {
      await settled();
      await frame();
      note(observer.takeRecords());
      observer.disconnect();
      return seen;
    };
  };

  /** The button below the history: how long until what it brings is painted, and how much that is. */
  probe.open = async () => {
    const panel = widget().shadowRoot.querySelector('[part~="panel-history"]');
    const rows = () => panel.querySelectorAll('[part~="history-row"]').length;
    const [before, start] = [rows(), performance.now()];
    [...panel.querySelectorAll('.ways button')].at(-1).click();
    while (rows() === before) await frame();
    await frame();
    await new Promise((done) => { setTimeout(done); });
    return { span: performance.now() - start, rows: rows() };
  };

  probe.percent = () => widget().shadowRoot.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow') ?? null;
})();
