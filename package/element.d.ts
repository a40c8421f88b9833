// <surface>

/** What is known of a domain. */
export interface DomainLifecycleSnapshot {
  state: DomainLifecycleState;
  api?: 'hostup' | 'hostup-v1' | 'hostway';
  domain?: string;
  /** When the picture was received, in milliseconds since 1970. */
  receivedAt?: number | null;
  /** The picture as the HostUp v2 API words it, whichever API it came from. */
  lifecycle?: unknown;
  /** The action that is under way. */
  action?: DomainLifecycleAction | null;
  /** Whether a background job is running. */
  job?: boolean;
  /** Until when nothing is sent, in milliseconds since 1970. */
  heldUntil?: number | null;
  error?: DomainLifecycleErrorCode | null;
  requestId?: string | null;
}

/** Where WebAssembly can come from: an address, what was downloaded, or what was compiled. */
export type DomainLifecycleModule = string | URL | Response | BufferSource | WebAssembly.Module;

export interface DomainLifecycleConfiguration {
  /** Instead of the file beside the script; a function is called each time it is needed. */
  module: DomainLifecycleModule | Promise<DomainLifecycleModule> | (() => DomainLifecycleModule | Promise<DomainLifecycleModule>);
}

/** To be called before the first element is defined. */
export function configure(configuration: DomainLifecycleConfiguration): void;

/** Defines the element, unless that is done already. Without a DOM it does nothing. */
export function define(tag?: string): void;

/** The version of all this. */
export const version: string;

declare global {
  interface HTMLElementTagNameMap {
    'domain-lifecycle': DomainLifecycleElement;
  }
}
