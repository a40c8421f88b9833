// Work that nobody waits for.

const soon = (go) => setTimeout(go, 1, { timeRemaining: () => 0 });

/** Calls `go` when the page has time, with how much that is. */
export const whenIdle = (go) => (globalThis.requestIdleCallback ?? soon)(go);
