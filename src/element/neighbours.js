// Which pages of the browser have widgets at work, and so answer a newcomer: nobody listens for pages
// that are not there, and those that are there may take their time.

/** Each of these pages holds a lock of a name of its own that begins so. */
const HERE = 'domain-lifecycle here ';
const mine = HERE + Math.random();

/** How long a page that is there may take, and how long any where nobody can count them. */
const DEAF = 1_000;
const GUESS = 50;

let leave = null;
let wanted = false;

function hold() {
  if (leave || !wanted || !navigator.locks) return;
  const gone = new AbortController();
  const held = new Promise((resolve) => { leave = () => { leave = null; gone.abort(); resolve(); }; });
  navigator.locks.request(mine, { signal: gone.signal }, () => held).catch(() => {
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

let looking = null;

/** The names of all these pages, this one's among them if it is one; null where nobody can count them. */
export async function pages() {
  if (!navigator.locks) return null;
  // Many widgets that come at once look once.
  looking ??= navigator.locks.query()
    .then(({ held }) => held.map(({ name }) => name).filter((name) => name.startsWith(HERE)), () => null)
    .finally(() => { looking = null; });
  return looking;
}

/** The same without this page. */
export async function others() {
  return (await pages())?.filter((name) => name !== mine) ?? null;
}

/** Whether one of these pages has something to say about this, as `src/driver/wire.rs` words it. */
export async function isKnownElsewhere({ subject, api }, here) {
  if (typeof BroadcastChannel !== 'function') return false;
  if (here?.length === 0) return false;
  const channel = new BroadcastChannel('domain-lifecycle');
  let silent = here?.length;
  const heard = new Promise((tell) => {
    channel.onmessage = ({ data }) => {
      if ((data?.to !== subject && data?.to !== api) || data.news === 'who') return;
      if (data.news !== 'nothing-more') tell(true);
      else if ((silent -= 1) === 0) tell(false);
    };
    setTimeout(tell, here ? DEAF : GUESS, false);
  });
  channel.postMessage({ version: 1, to: subject, news: 'who' });
  return heard.finally(() => channel.close());
}
