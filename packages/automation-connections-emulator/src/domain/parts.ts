import type { ConnectionStore } from '../store/connection-store.ts';
import type { Answer, Call, OperationName } from './call.ts';
import type { PageCursor } from './cursor.ts';
import type { Filter } from './filter.ts';
import type { ListRequest, PageLinks } from './list-request.ts';
import type { Sort } from './sort.ts';
import type { Connection, Connector, Space, StoredConnection, User } from './tenant-objects.ts';

/** A connection as a caller wishes it to be created. */
export interface NewConnection {
  readonly name: string | undefined;
  readonly connector: Connector;
  readonly spaceId: string;
  readonly values: Readonly<Record<string, string>>;
}

export interface ConnectionChange {
  readonly name: string | undefined;
  readonly values: Readonly<Record<string, string>>;
}

/** What the tenant holds beside connections; fixed for the life of the emulator. */
export interface Directory {
  readonly users: ReadonlyMap<string, User>;
  readonly spaces: ReadonlyMap<string, Space>;
  readonly connectors: ReadonlyMap<string, Connector>;
  isMember(userId: string, spaceId: string): boolean;
}

/**
 * The emulator's moving parts. Every part calls the others through this one object, so that a defect
 * which replaces a part is felt everywhere, and a correct emulator pays nothing for the possibility.
 */
export interface Parts {
  readonly directory: Directory;
  /** Milliseconds since the epoch. */
  clock: () => number;

  // Identity and access
  identify: (authorization: string | undefined, operation: OperationName) => User;
  mayListAll: (user: User) => boolean;
  mayRead: (user: User, connection: Connection) => boolean;
  mayChange: (user: User, connection: Connection) => boolean;
  mayUseSpace: (user: User, spaceId: string) => boolean;
  admit: (user: User, operation: OperationName | 'token') => Readonly<Record<string, string>>;

  // Input
  readLimit: (raw: string | undefined) => number;
  readSort: (raw: string | undefined) => Sort;
  readBoolean: (name: string, raw: string | undefined) => boolean;
  readFilter: (raw: string | undefined) => Filter | undefined;
  readCursor: (raw: string) => PageCursor;
  writeCursor: (cursor: PageCursor) => string;
  readList: (call: Call) => ListRequest;
  readCreate: (call: Call) => NewConnection;
  readUpdate: (call: Call, connection: Connection) => ConnectionChange;
  readNewOwner: (call: Call) => string;
  readNewSpace: (call: Call) => string;

  // State
  readonly store: ConnectionStore;

  // Answers
  isConnected: (connection: Connection) => boolean;
  presentDetail: (connection: Connection) => Record<string, unknown>;
  presentItem: (connection: StoredConnection) => Record<string, unknown>;
  presentTime: (seconds: number) => string;
  presentLinks: (call: Call, request: ListRequest, links: PageLinks) => Record<string, unknown>;

  operations: Record<OperationName, (call: Call) => Answer>;
  /** The last word on every answer of the sixteen operations, refusals included. */
  finish: (request: FinishRequest, answer: Answer) => Answer;
  /** How long a finished answer is held back, in milliseconds. */
  delayMs: () => number;
}

/** What is known of a request when its answer leaves; `user` is absent when it was not authenticated. */
export type FinishRequest = Omit<Call, 'user' | 'query' | 'body'> &
  Partial<Pick<Call, 'user' | 'query' | 'body'>>;
