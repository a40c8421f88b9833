// Requests of the dashboard itself. The widget makes its own.

/** An answer that is not a success; `problem` is the server's Problem Details, or empty. */
export class ApiError extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
    this.status = status;
    this.problem = problem;
  }
}

/** Sends a request with the session cookie; resolves to the JSON of the answer, or null. */
export async function ask(method, path, body) {
  const response = await fetch(path, {
    method,
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const answer = await json(response);
  if (!response.ok) throw new ApiError(response.status, answer ?? {});
  return answer;
}

async function json(response) {
  try {
    return JSON.parse(await response.text());
  } catch {
    return null; // 204, or a body that is not JSON
  }
}

const known = new Map();

/** One page of the customer's domains. */
export async function domainPage(cursor, limit = 12) {
  const query = new URLSearchParams({ limit });
  if (cursor) query.set('cursor', cursor);
  const page = await ask('GET', `/api/v2/domains?${query}`);
  for (const domain of page.data) known.set(domain.id, domain);
  return page;
}

/** A domain of the list by its id, as it is now; null when the list has none. */
export async function domainById(id) {
  const name = known.get(id)?.name;
  if (name) {
    const page = await ask('GET', `/api/v2/domains?${new URLSearchParams({ name })}`);
    const found = page.data.find((domain) => domain.id === id);
    if (found) return found;
  }
  for (let cursor = null; ;) {
    const page = await domainPage(cursor, 100);
    const found = page.data.find((domain) => domain.id === id);
    if (found || !page.nextCursor) return found ?? null;
    cursor = page.nextCursor;
  }
}
