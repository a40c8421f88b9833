// Whether other pages of the browser have widgets too: a page that is alone need not listen for what
// they know.

/** The name of a lock that each of these pages shares. */
const HERE = 'domain-lifecycle';

/** How long others have to answer. */
const ANSWERS = 50;

let leave = null;
let wanted = false;

function hold() {
  if (leave || !wanted || !navigator.locks) return;
  const gone = new AbortController();
  const held = new Promise((resolve) => { leave = () => { leave = null; gone.abort(); resolve(); }; });
  navigator.locks.request(HERE, { mode: 'shared', signal: gone.signal }, () => held).catch(() => {
    // It left before it was there, or the origin has no locks.
  });
}

/** A page that is kept for the way back is not here meanwhile, and must hold nothing. */
function watch(event) {
  if (!event.persisted) return;
  if (event.type === 'pagehide') leave?.();
  else hold();
}

/** This page has a widget now, or none any more. */
export function setHere(here) {
  if (here === wanted) return;
  wanted = here;
  const change = here ? addEventListener : removeEventListener;
  for (const kind of ['pagehide', 'pageshow']) change(kind, watch);
  if (here) hold();
  else leave?.();
}

/** Whether there may be other pages. Called before this one is here. */
async function mayBeOthers() {
  if (!navigator.locks) return true;
  const { held } = await navigator.locks.query();
  return held.some(({ name }) => name === HERE);
}

/** Whether another page has something to say about this, as `src/driver/wire.rs` words it. */
export async function isKnownElsewhere({ subject, api }) {
  if (typeof BroadcastChannel !== 'function' || !(await mayBeOthers())) return false;
  const channel = new BroadcastChannel('domain-lifecycle');
  const heard = new Promise((tell) => {
    channel.onmessage = ({ data }) => {
      if ((data?.to === subject || data?.to === api) && data.news !== 'who') tell(true);
    };
    setTimeout(tell, ANSWERS, false);
  });
  channel.postMessage({ version: 1, to: subject, news: 'who' });
  return heard.finally(() => channel.close());
}
