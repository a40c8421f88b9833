// <fixtures>

/** What is asked: for the picture of a domain, for a job, or for an action. */
export type StubKind =
  | 'lifecycle'
  | 'job'
  | 'update-epp'
  | 'retry-transfer'
  | 'request-epp'
  | 'retry-registration'
  | 'status-sync';

/** A request as the widget made it. */
export interface StubRequest {
  api: 'hostup' | 'hostup-v1' | 'hostway';
  kind: StubKind;
  method: string;
  path: string;
  headers: Record<string, string>;
  body: unknown;
}

/**
 * The name of a fixture; a status, worded as the API words it; `cut` for a broken connection, `never` for none,
 * `html` for the page of some proxy; or the parts of an answer.
 */
export type StubReply =
  | FixtureName
  | number
  | 'cut'
  | 'never'
  | 'html'
  | { fixture: FixtureName; status?: number; headers?: Record<string, string> }
  | { body: unknown; status?: number; headers?: Record<string, string> };

/** A reply, or what makes one when it is asked. */
export type StubAnswer =
  | StubReply
  | Promise<StubReply>
  | ((request: StubRequest & { signal?: AbortSignal }) => StubReply | Promise<StubReply>);

export interface StubFetch {
  (input: RequestInfo | URL, init?: RequestInit): Promise<Response>;
  /** All requests so far, the first one first. */
  readonly requests: readonly StubRequest[];
  /** How many requests there were, of one kind or at all. */
  count(kind?: StubKind): number;
  /** From now on this kind is answered so: by one answer, or by several of which the last is repeated. */
  answer(kind: StubKind, answer: StubAnswer | StubAnswer[]): void;
}

/** The bodies of the three APIs, by name. */
export const fixtures: Readonly<Record<FixtureName, unknown>>;

/** A `fetch` for `element.fetch`. What is not given is answered as if all went well. */
export function stubFetch(answers?: Partial<Record<StubKind, StubAnswer | StubAnswer[]>>): StubFetch;
