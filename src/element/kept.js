// What a widget leaves behind for the one that comes in its place.

/** A rate limit belongs to the API, and outlives what is known. */
export function limitOf({ rest }) {
  return rest?.heldUntil ? { rest: { api: rest.api, heldUntil: rest.heldUntil } } : {};
}
