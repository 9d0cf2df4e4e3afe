import type { ConnectionStore } from '../store/connection-store.ts';
import type { CredentialStore } from '../store/credential-store.ts';
import { mayChange, mayListAll, mayRead, mayUseSpace } from './access.ts';
import { cursorCodec } from './cursor.ts';
import { readFilter } from './filter.ts';
import { identify } from './identity.ts';
import { readBoolean, readLimit, readList } from './list-request.ts';
import { operations } from './operations.ts';
import type { Directory, Parts } from './parts.ts';
import {
  isConnected,
  presentDetail,
  presentItem,
  presentLinks,
  presentTime,
  rememberDetails,
} from './present.ts';
import { rateLimiter } from './rate-limits.ts';
import { readCreate, readNewOwner, readNewSpace, readUpdate } from './read-body.ts';
import { readSort } from './sort.ts';

export interface PartsInput {
  readonly directory: Directory;
  readonly credentials: CredentialStore;
  readonly store: ConnectionStore;
  readonly clock: () => number;
  readonly limits: 'off' | 'documented';
  /** Seals cursors; the same in every process that serves the same database. */
  readonly cursorSecret: string;
}

/** What a defect puts in the place of correct parts. */
export type Alteration = (parts: Readonly<Parts>) => Partial<Parts>;

/** Builds a correct emulator, then lets each alteration replace parts of it, in order. */
export function assembleParts(input: PartsInput, alterations: readonly Alteration[]): Parts {
  const { directory, credentials, store } = input;
  const cursors = cursorCodec(input.cursorSecret);
  const limiter = rateLimiter(() => parts.clock(), directory.users.size);
  const unlimited = {};
  const parts: Parts = {
    directory,
    store,
    clock: input.clock,
    identify: (authorization) => identify(directory, credentials, () => parts.clock(), authorization),
    mayListAll,
    mayRead: (user, connection) => mayRead(directory, user, connection),
    mayChange,
    mayUseSpace: (user, spaceId) => mayUseSpace(directory, user, spaceId),
    admit: input.limits === 'off' ? () => unlimited : (user, operation) => limiter(user.id, operation),
    readLimit,
    readSort,
    readBoolean,
    readFilter,
    readCursor: cursors.read,
    writeCursor: cursors.write,
    readList: (call) => readList(parts, call),
    readCreate: (call) => readCreate(parts, call),
    readUpdate: (call, connection) => readUpdate(parts, call, connection),
    readNewOwner: (call) => readNewOwner(parts, call),
    readNewSpace: (call) => readNewSpace(parts, call),
    isConnected: (connection) => isConnected(directory.connectors.get(connection.connectorId), connection),
    presentDetail: (connection) => presentDetail(parts, connection),
    presentItem: (connection) => presentItem(parts, connection),
    presentTime,
    presentLinks: (call, request, links) => presentLinks(parts, call, request, links),
    operations: operations(() => parts),
    finish: (_request, answer) => answer,
    delayMs: () => 0,
  };
  // With a defect, one connection may be shown differently from call to call.
  if (alterations.length === 0) parts.presentDetail = rememberDetails(parts.presentDetail);
  for (const alter of alterations) Object.assign(parts, alter({ ...parts }));
  return parts;
}
