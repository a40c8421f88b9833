// One request, what happens to it, and what comes of it: the same as `tests/providers/faults/run.rs`
// does natively, within the page, so that hundreds of them take no longer than they have to.

{
  const really = window.fetch.bind(window);
  const { setTimeout: set, clearTimeout: clear } = window;

  /** Requests of the page without a whole answer. */
  let underWay = 0;
  const counted = window.fetch;
  window.fetch = async (...values) => {
    underWay += 1;
    const over = () => { underWay -= 1; };
    try {
      const response = await counted(...values);
      response.clone().arrayBuffer().then(over, over);
      return response;
    } catch (error) {
      over();
      throw error;
    }
  };

  /** Timers that a run need not wait for. */
  const waiting = new Map();
  window.setTimeout = (act, span = 0, ...rest) => {
    const run = () => {
      waiting.delete(id);
      act(...rest);
    };
    const id = set(run, span);
    waiting.set(id, { span, run });
    return id;
  };
  window.clearTimeout = (id) => {
    waiting.delete(id);
    clear(id);
  };
  const hurry = (isMeant) => {
    for (const [id, { span, run }] of [...waiting]) {
      if (!isMeant(span)) continue;
      clear(id);
      run();
    }
  };
  /** After which a request is given up. */
  const isLimit = (span) => span === 20_000 || span === 60_000;
  /** Between two looks at a job. */
  const isPace = (span) => span >= 1000 && span <= 10_000;

  /** For one run; the story waits a little longer. */
  const PATIENCE = 35_000;
  let began = 0;
  const turn = () => new Promise((done) => { set(done, 5); });
  const until = async (what, condition) => {
    for (;;) {
      const answer = await condition();
      if (answer) return answer;
      if (performance.now() - began > PATIENCE) throw new Error(`waited for ${what}`);
      await turn();
    }
  };

  const control = async (method, path, body) => {
    const init = { method, headers: { 'content-type': 'application/json' }, body: body && JSON.stringify(body) };
    const response = await really(`/sandbox/${path}`, init);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
    const answer = await response.text();
    return answer ? JSON.parse(answer) : null;
  };
  const sent = () => control('GET', 'requests');
  const changes = (all) => all.filter(({ method }) => method !== 'GET').length;

  const place = ({ api, account, domain }, fetch = null) => {
    const element = document.createElement('domain-lifecycle');
    for (const [name, value] of Object.entries({ api, account, domain })) element.setAttribute(name, value);
    element.fetch = fetch;
    element.requestHeaders = () => ({ 'x-csrf-token': 'CANARY-header' });
    document.getElementById('stage').append(element);
    return element;
  };
  const part = (element, name) => element.shadowRoot.querySelector(`[part~=${name}]`);
  const state = (element) => element.dataset.state;
  const isWhole = (element) => !element.shadowRoot.querySelector('[data-first]') && part(element, 'action-copy-details');
  const isBusy = (element) => element.shadowRoot.querySelector('[aria-busy=true]') !== null;
  const isOpen = (button) => button && !button.disabled && button.getAttribute('aria-disabled') !== 'true';

  const type = (field, value) => {
    field.value = value;
    field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
  };
  const press = async (element, name) => {
    const button = await until(`${name} to be open`, () => {
      const found = part(element, name);
      return isOpen(found) && found;
    });
    button.click();
  };

  /** What makes the widget send the request. */
  const deeds = {
    look: async (element) => element.refresh(),
    // Followed by itself.
    job: async () => {},
    press: async (element, { button }) => press(element, button),
    code: async (element, { button, code }) => {
      type(element.shadowRoot.getElementById('field-epp'), code);
      await press(element, button);
    },
    details: async (element, { button, details }) => {
      for (const [name, value] of Object.entries(details)) {
        type(element.shadowRoot.getElementById(`field-${name}`), value);
      }
      await press(element, button);
    },
  };
  /** What is done before that. */
  const beginnings = {
    details: async (element, { button, details }) => {
      await press(element, button);
      await until('the form', () => Object.keys(details).every((name) => element.shadowRoot.getElementById(`field-${name}`)));
      await until('an answer', () => !isBusy(element));
    },
    job: async (element, endpoint) => {
      await beginnings.details(element, endpoint);
      await deeds.details(element, endpoint);
      await until('a job', () => element.snapshot.job);
    },
  };

  /** Nothing is waited for any more. What never ends by itself is given up by the widget. */
  const settles = (element, isEndless) => until('an end', () => {
    if (isEndless) hurry(isLimit);
    const { action, job } = element.snapshot;
    return underWay === 0 && action === null && (job || !isBusy(element));
  });

  /** Never blank, never crashed, nothing good that nobody confirmed. */
  const saysSomething = (element, { hides }) => {
    if (state(element) === 'failed') throw new Error('it crashed');
    const said = [part(element, 'status'), part(element, 'error'), part(element, 'notice')];
    if (!said.some((each) => each?.innerText.trim())) throw new Error('nothing is said');
    if (hides && element.shadowRoot.querySelector('[part~=notice][data-tone=good]')) throw new Error('it says that it went well');
  };

  /** The packet for support, with and without a clipboard. What writes it may still be on its way. */
  const askForPackets = async (element) => {
    for (const refuses of [false, true]) {
      window.clipboardRefuses = refuses;
      const before = window.packetsCopied;
      part(element, 'action-copy-details').click();
      await until('a packet', () => window.packetsCopied > before);
    }
  };

  const looks = async (element) => {
    const before = element.snapshot.receivedAt;
    element.refresh();
    await until('a later picture', () => element.snapshot.receivedAt !== before || state(element) !== 'ready');
  };

  /** Everything is well again, and the customer looks: the picture is that of the world. */
  const recovers = async (element, endpoint) => {
    await control('DELETE', 'faults');
    await control('POST', 'sign-in', {});
    await control('POST', 'clock', { advanceSeconds: 3600 });
    element.resume();
    await until('the end of the job', () => {
      hurry(isPace);
      return !element.snapshot.job;
    });
    const other = place(endpoint, (...values) => window.fetch(...values));
    try {
      await until('a fresh picture', () => isWhole(other));
      await until('the picture and the world to agree', async () => {
        for (const each of [other, element]) await looks(each);
        const [theirs, ours] = [other, element].map(({ snapshot }) => JSON.stringify(snapshot.lifecycle));
        return state(element) === 'ready' && ours === theirs;
      });
    } finally {
      other.remove();
    }
  };

  /**
   * Tells what went wrong, or that it held on to a limit and the page is to be left for the next.
   * @param {object} endpoint `api`, `account`, `domain`, `scenario`, `method`, `path`, and its `deed`
   * @param {object} kind the `fault`, whether it `hides` what was answered, and whether it `isEndless`
   */
  const suffers = async (endpoint, kind) => {
    began = performance.now();
    await control('POST', 'reset', { scenarios: [endpoint.scenario] });
    await control('POST', 'clock', { run: false });
    await control('POST', 'sign-in', {});
    const element = place(endpoint);
    try {
      await until('the widget', () => isWhole(element));
      await beginnings[endpoint.deed]?.(element, endpoint);
      const before = await sent();
      const matches = { method: endpoint.method, path: endpoint.path };
      await control('POST', 'faults', { match: matches, times: 2, fault: kind.fault });
      await deeds[endpoint.deed](element, endpoint);
      const isIt = ({ method, path }) => method === endpoint.method && path.includes(endpoint.path);
      await until('the request', async () => {
        if (endpoint.deed === 'job') hurry(isPace);
        return (await sent()).slice(before.length).some(isIt);
      });
      await settles(element, kind.isEndless);
      await learnCode(endpoint);
      saysSomething(element, kind);
      await askForPackets(element);
      const isHeld = state(element) === 'rate-limited';
      if (!isHeld) await recovers(element, endpoint);
      const most = endpoint.method === 'GET' ? 0 : 1;
      const changed = changes(await sent()) - changes(before);
      if (changed > most) throw new Error(`${changed} requests that change something`);
      return isHeld ? 'held' : 'well';
    } finally {
      await settles(element, true).catch(() => {});
      element.remove();
    }
  };

  /** Codes that were handed out: secrets as well. */
  window.issued = new Set();
  const learnCode = async ({ id }) => {
    const { eppCode } = await control('GET', `domains/${id}/code`).catch(() => ({}));
    if (eppCode) window.issued.add(eppCode);
  };

  /** Begins one; what comes of it is in `window.outcome`. */
  window.suffer = (endpoint, kind) => {
    window.outcome = null;
    suffers(endpoint, kind).then(
      (outcome) => { window.outcome = outcome; },
      (error) => { window.outcome = `${error.message}; ${document.querySelector('domain-lifecycle')?.dataset.state ?? 'gone'}`; },
    );
  };
}
