// One domain of a live API. What is shown stands in the address, so that a reload shows it again;
// actions are offered only when somebody asks for them, each time anew.

const form = document.getElementById('ask');
const field = (name) => form.elements.namedItem(name);
const hints = {
  hostup: 'An id such as dom_01hxa3b4c5d6e7f8g9h0j1k2m3, as the list of domains gives it.',
  'hostup-v1': 'A positive integer.',
  hostway: 'A domain name.',
};
const heard = [
  'dl-ready', 'dl-change', 'dl-before-action', 'dl-action', 'dl-error', 'dl-rate-limited',
  'dl-auth-required', 'dl-load-error', 'dl-pay', 'dl-fix-identity', 'dl-support',
];

/** The form as the address has it. */
function recall() {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const known = ['api', 'domain', 'account', 'lang'].includes(name) && field(name);
    if (known) known.value = value;
  }
  fit();
}

/** Asks for what this API wants. */
function fit() {
  const api = field('api').value;
  const byAccount = api === 'hostway';
  document.getElementById('domain-hint').textContent = hints[api] ?? '';
  document.getElementById('account-field').hidden = !byAccount;
  field('account').required = byAccount;
}

function show() {
  const wanted = Object.fromEntries(['api', 'domain', 'account', 'lang'].map((name) => [name, field(name).value.trim()]));
  if (wanted.api !== 'hostway') delete wanted.account;
  history.replaceState(null, '', `?${new URLSearchParams(wanted)}`);
  const widget = document.createElement('domain-lifecycle');
  for (const [name, value] of Object.entries(wanted)) widget.setAttribute(name, value);
  widget.toggleAttribute('readonly', !field('actions').checked);
  document.getElementById('stage').replaceChildren(widget);
  document.getElementById('events').replaceChildren();
  document.getElementById('heard').hidden = false;
}

function note({ type, detail }) {
  const line = document.createElement('li');
  line.textContent = detail ? `${type} ${JSON.stringify(detail)}` : type;
  document.getElementById('events').append(line);
}

/** Says which API is behind the proxy; without one, this page is of no use. */
async function findProxy() {
  const response = await fetch('/upstream.json').catch(() => null);
  const { upstream } = response?.ok ? await response.json() : {};
  const told = document.getElementById('upstream');
  told.dataset.kind = upstream ? 'good' : 'bad';
  told.textContent = upstream
    ? `Requests go to ${upstream}. The API key stays in the proxy on this machine.`
    : 'This page belongs to `cargo xtask dev --upstream URL`, which is not running here.';
  return Boolean(upstream);
}

/** The first page of the account's domains, where the API lists them; else there is nothing to choose from. */
async function offerDomains() {
  const response = await fetch('/api/v2/domains').catch(() => null);
  const { data } = response?.ok ? await response.json().catch(() => ({})) : {};
  const options = (Array.isArray(data) ? data : []).map(({ id, name }) => new Option(name, id));
  document.getElementById('domains').replaceChildren(...options);
}

for (const type of heard) document.addEventListener(type, note);
form.addEventListener('change', fit);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  show();
});
recall();
if (await findProxy()) {
  if (field('domain').value) show();
  if (field('api').value === 'hostup') await offerDomains();
}
