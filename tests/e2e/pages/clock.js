// Time that a story can move on, for the engines that have no switch for it: the page's clock and
// timers run as ever, and `e2eTimePasses` lets a span of time pass at once. Timers that fall due
// meanwhile run in their order, each at its time, and requests are waited for.

{
  const real = {
    setTimeout: setTimeout.bind(globalThis),
    clearTimeout: clearTimeout.bind(globalThis),
    fetch: fetch.bind(globalThis),
    now: Date.now,
    running: performance.now.bind(performance),
  };
  const waiting = new Map();
  let ahead = 0;
  let asked = 0;
  let last = 0;

  const now = () => real.now() + ahead;

  const start = (id, timer) => {
    const run = () => {
      waiting.delete(id);
      if (timer.every !== undefined) start(id, { ...timer, due: now() + timer.every });
      timer.handler(...timer.words);
    };
    const handle = real.setTimeout(run, Math.max(0, timer.due - now()));
    waiting.set(id, { ...timer, run, handle });
    return id;
  };

  const stop = (id) => {
    const timer = waiting.get(id);
    if (timer) real.clearTimeout(timer.handle);
    waiting.delete(id);
  };

  globalThis.setTimeout = (handler, delay = 0, ...words) => start(++last, { handler, words, due: now() + Number(delay) });
  globalThis.setInterval = (handler, delay = 0, ...words) => {
    const every = Math.max(1, Number(delay));
    return start(++last, { handler, words, every, due: now() + every });
  };
  globalThis.clearTimeout = stop;
  globalThis.clearInterval = stop;
  Date.now = now;
  performance.now = () => real.running() + ahead;
  // A request is over when its whole answer is here.
  globalThis.fetch = async (...words) => {
    asked += 1;
    const over = () => {
      asked -= 1;
    };
    const answer = real.fetch(...words);
    answer.then((whole) => whole.clone().arrayBuffer()).then(over, over);
    return answer;
  };

  // One turn of the event loop, sooner than any timer can give it.
  const turn = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        done();
      };
      port2.postMessage(null);
    });

  const settled = async () => {
    do await turn();
    while (asked > 0);
  };

  const next = (end) => [...waiting.values()].filter((timer) => timer.due <= end).sort((a, b) => a.due - b.due)[0];

  globalThis.e2eTimePasses = async (span) => {
    const end = now() + span;
    await settled();
    for (let timer = next(end); timer; timer = next(end)) {
      real.clearTimeout(timer.handle);
      ahead += Math.max(0, timer.due - now());
      timer.run();
      await settled();
    }
    ahead += Math.max(0, end - now());
    // What is left was set for the time before.
    for (const [id, timer] of [...waiting]) {
      real.clearTimeout(timer.handle);
      start(id, timer);
    }
  };
}
