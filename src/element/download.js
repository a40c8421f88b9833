// How WebAssembly comes to the page: compiled while it arrives, and only if it is what was built.

import { isForbidden, LoadError } from './load-error.js';

/** So begins every module. */
const MAGIC = [0, 0x61, 0x73, 0x6d];

/**
 * A compiled module.
 * @param {string | URL | Response | WebAssembly.Module | BufferSource | Promise} source an address, or
 *   what the host has got by itself
 * @param {string} [integrity] the hash of what lies at the address
 */
export async function compiled(source, integrity) {
  if (typeof WebAssembly !== 'object') throw new LoadError('unsupported');
  const given = await source;
  if (given instanceof WebAssembly.Module) return given;
  if (given instanceof ArrayBuffer || ArrayBuffer.isView(given)) return WebAssembly.compile(given);
  if (given instanceof Response) return compiling(given);
  try {
    return await compiling(await download(new URL(given, document.baseURI).href, integrity));
  } catch (error) {
    // It is what was built: then it is the browser that does not know all of it.
    const unknown = integrity && error instanceof WebAssembly.CompileError && !isForbidden(error);
    throw unknown ? new LoadError('unsupported') : error;
  }
}

/** What is not served as WebAssembly is compiled when all of it is there. */
async function compiling(response) {
  if (!response.ok) throw new LoadError('network');
  if (response.headers.get('content-type') === 'application/wasm') return WebAssembly.compileStreaming(response);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!MAGIC.every((byte, at) => bytes[at] === byte)) throw new LoadError('mime');
  return WebAssembly.compile(bytes);
}

/** The browser compares the hash by itself. */
async function download(url, integrity) {
  let forbidden = false;
  const note = ({ blockedURI }) => { forbidden ||= blockedURI === url; };
  document.addEventListener('securitypolicyviolation', note);
  try {
    return await fetch(url, { integrity });
  } catch {
    // One turn later the browser has said so if it was the page's own policy.
    await new Promise((later) => { setTimeout(later); });
    if (forbidden) throw new LoadError('csp');
    return await downloadAnew(url, integrity);
  } finally {
    document.removeEventListener('securitypolicyviolation', note);
  }
}

/**
 * Nothing came, or something else than was built: the browser does not tell. What it remembers may
 * be of an earlier build, so the server is asked for the whole once more.
 */
async function downloadAnew(url, integrity) {
  const found = await fetch(url, { cache: 'reload' }).catch(() => null);
  if (!found?.ok) throw new LoadError('network');
  const bytes = await found.arrayBuffer().catch(() => { throw new LoadError('network'); });
  if (bytes.byteLength === 0 || /html/.test(found.headers.get('content-type'))) throw new LoadError('mime');
  return fetch(url, { integrity }).catch(() => { throw new LoadError('integrity'); });
}
