import type { User } from './tenant-objects.ts';

/** The two families under which the same resource is served. */
export type Family = 'v1' | 'workflows';

export type OperationName =
  | 'list'
  | 'create'
  | 'read'
  | 'update'
  | 'delete'
  | 'change-owner'
  | 'change-space'
  | 'check';

/** One authenticated request to one of the sixteen operations. */
export interface Call {
  readonly operation: OperationName;
  readonly family: Family;
  readonly user: User;
  /** The connection's id as it stands in the path; empty for list and create. */
  readonly id: string;
  /** Decoded query parameters, every occurrence. */
  readonly query: Query;
  /** The parsed JSON body; undefined when none was sent. */
  readonly body: unknown;
  /** Scheme and authority under which the client reached us, without a trailing slash. */
  readonly origin: string;
  /** Path without the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly traceId: string;
}

export type Query = ReadonlyMap<string, readonly string[]>;

/** What goes back: `body` is written as JSON; `text` beats it and goes out as it is. */
export interface Answer {
  readonly status: number;
  /** An empty value leaves the header out. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly text?: string;
}
