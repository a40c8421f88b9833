// Why the module could not be loaded.

/** A reason that is known: one of the public words. */
export class LoadError extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/** Whether the page's Content Security Policy is in the way. Each engine says it in its own words. */
export const isForbidden = (error) => /Content Security Policy|unsafe-eval|\bCSP\b/i.test(error?.message ?? error);

/** Which of the public words fits a failure to load the module. */
export function loadErrorCode(error) {
  if (error instanceof LoadError) return error.code;
  if (typeof WebAssembly !== 'object') return 'unsupported';
  if (isForbidden(error)) return 'csp';
  if (error instanceof WebAssembly.RuntimeError) return 'panic';
  return error instanceof TypeError ? 'network' : 'init';
}
