// The examples that live: each widget speaks to recorded answers of the contract, through its own
// `fetch` property. A transfer that was refused goes on when somebody tries it again.

const FAILED = 'lifecycle-transfer-transfer-failed-at-registry';
const UNDER_WAY = 'lifecycle-transfer-pending-transfer-in-progress';
const ANSWERS = {
  'update-epp': 'update-epp-stored',
  'retry-transfer': 'retry-transfer-in-progress',
  'request-epp': 'request-epp-fresh',
  'status-sync': 'status-sync-no-change',
};

/** A server of one domain, for one widget. */
function recorded() {
  let stands = FAILED;
  return async (url, { method }) => {
    const action = new URL(url, location).pathname.split('/').pop();
    if (action === 'retry-transfer') stands = UNDER_WAY;
    const name = method === 'GET' ? stands : ANSWERS[action];
    const fixture = await fetch(`/gallery/fixtures/${name}.json`);
    return new Response(await fixture.text(), { headers: { 'content-type': 'application/json' } });
  };
}

/** Set before the element is defined: it keeps what it was given. Links lead nowhere here. */
for (const [place, widget] of document.querySelectorAll('.live > domain-lifecycle').entries()) {
  widget.fetch = recorded();
  widget.setAttribute('api-base', `https://example-${place}.invalid`);
  widget.setAttribute('poll', 'off');
  for (const type of ['dl-pay', 'dl-fix-identity', 'dl-support']) {
    widget.addEventListener(type, (event) => event.preventDefault());
  }
}
