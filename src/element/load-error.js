// Why the module could not be loaded.

/** Which of the public words fits a failure to load the module. */
export function loadErrorCode(error) {
  const text = String(error?.message ?? error);
  if (typeof WebAssembly !== 'object') return 'unsupported';
  if (/Content Security Policy|unsafe-eval/i.test(text)) return 'csp';
  if (/mime|content-type/i.test(text)) return 'mime';
  if (/integrity/i.test(text)) return 'integrity';
  if (error instanceof WebAssembly.RuntimeError) return 'panic';
  if (error instanceof TypeError) return 'network';
  return 'init';
}
