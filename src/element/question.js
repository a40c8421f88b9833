// What the first request of an element is, told from its attributes alone: the same as `settings.rs`
// and `src/api` make of them. A test holds the two together.

const PROVIDERS = {
  hostup: {
    domain: /^dom_\w{1,200}$/,
    path: (domain) => `/api/v2/domains/${domain}/lifecycle`,
  },
  'hostup-v1': {
    domain: /^[1-9]\d{0,17}$/,
    path: (domain) => `/api/domains/${domain}/transfer-error`,
  },
  hostway: {
    domain: /^(?=.{3,253}$)[\w-]+(\.[\w-]+)+$/,
    path: (domain, account) => `/accounts/${account}/domains/transfers/${domain}`,
    isName: true,
  },
};

/** Nothing that leads astray, as `settings.rs` has it. */
const BASE = /^(?:(?:https?:\/\/|\/(?!\/))[!-~]*)?$/;

/**
 * Null unless everything is plain: then it is for the module to say what is wrong.
 * @param {(name: string) => string | null} attribute
 */
export function question(attribute) {
  const values = ['api', 'api-base', 'account', 'domain'].map((name) => attribute(name) ?? '');
  if (!values.every((value) => /^[ -~]*$/.test(value))) return null;
  const [api, base, account, named] = values.map((value) => value.trim());
  const name = api || 'hostup';
  const provider = Object.hasOwn(PROVIDERS, name) ? PROVIDERS[name] : null;
  if (!provider?.domain.test(named) || !BASE.test(base) || /[\\?#]/.test(base)) return null;
  if (!/^[\w-]*$/.test(account) || (provider.isName && !account)) return null;
  const domain = provider.isName ? named.toLowerCase() : named;
  const root = base.replace(/\/+$/, '');
  return {
    url: root + provider.path(domain, account),
    // What limits belong to, and what is known of the domain, under the names that tabs use.
    api: `${name} ${root}`,
    subject: `${name} ${root} ${account} ${domain}`,
    isOwn: isOwn(root),
  };
}

/** Whether the cookie of the page goes there. */
function isOwn(root) {
  if (!root.includes('://')) return true;
  try {
    return new URL(root).origin === location.origin;
  } catch {
    return false;
  }
}
