import { keyOf } from '../store/page-reader.ts';
import { ApiError } from './api-error.ts';
import type { Answer, Call, OperationName } from './call.ts';
import { single } from './list-request.ts';
import type { Parts } from './parts.ts';
import { writeSort } from './sort.ts';
import type { StoredConnection } from './tenant-objects.ts';

/** The eight operations; both families share them. `parts` is asked at each call: it holds the operations itself. */
export function operations(parts: () => Parts): Record<OperationName, (call: Call) => Answer> {
  return {
    list: (call) => list(parts(), call),
    create: (call) => create(parts(), call),
    read: (call) => read(parts(), call),
    update: (call) => update(parts(), call),
    delete: (call) => remove(parts(), call),
    'change-owner': (call) => changeOwner(parts(), call),
    'change-space': (call) => changeSpace(parts(), call),
    check: (call) => check(parts(), call),
  };
}

function list(parts: Parts, call: Call): Answer {
  const request = parts.readList(call);
  const { sort, filter, filterText, listAll, limit, cursor } = request;
  const visibleTo = listAll ? undefined : call.user.id;
  const page = parts.store.page({ visibleTo, filter, sort, limit, from: cursor });
  const first = page.rows[0];
  const last = page.rows.at(-1);
  const cursorAt = (direction: 'next' | 'prev', row: StoredConnection | undefined) => ({
    direction,
    sort: writeSort(sort),
    filter: filterText,
    listAll,
    // An empty page has no row to begin beside; what is left lies wholly behind it.
    key: row === undefined ? undefined : keyOf(sort, row),
  });
  const links = parts.presentLinks(call, request, {
    next: page.hasNext ? cursorAt('next', last) : null,
    prev: page.hasPrev ? cursorAt('prev', first) : null,
  });
  return { status: 200, body: { data: page.rows.map((row) => parts.presentItem(row)), links } };
}

function create(parts: Parts, call: Call): Answer {
  const { name, connector, spaceId, values } = parts.readCreate(call);
  const stored = parts.store.insert({
    name: name ?? connector.name,
    connectorId: connector.id,
    ownerId: call.user.id,
    spaceId,
    values,
    oauthAccountName: null,
    managed: false,
    createdAt: now(parts),
  });
  return { status: 201, body: parts.presentDetail(stored) };
}

function read(parts: Parts, call: Call): Answer {
  return { status: 200, body: parts.presentDetail(readable(parts, call)) };
}

function update(parts: Parts, call: Call): Answer {
  const connection = changeable(parts, call);
  const { name, values } = parts.readUpdate(call, connection);
  refuseStale(parts, call, connection);
  const stored = change(parts, connection, {
    name: name ?? connection.name,
    values: { ...connection.values, ...values },
  });
  return { status: 200, body: parts.presentDetail(stored) };
}

function remove(parts: Parts, call: Call): Answer {
  const forced = parts.readBoolean('forced', single(call.query, 'forced'));
  const connection = changeable(parts, call);
  const uses = forced ? 0 : parts.store.usage(connection.id);
  if (uses > 0) {
    throw new ApiError(
      400,
      `used by ${uses} automation${uses === 1 ? '' : 's'}; forced=true deletes it all the same`,
    );
  }
  parts.store.remove(connection.id);
  return { status: 204 };
}

function changeOwner(parts: Parts, call: Call): Answer {
  const connection = changeable(parts, call);
  change(parts, connection, { ownerId: parts.readNewOwner(call) });
  return { status: 204 };
}

function changeSpace(parts: Parts, call: Call): Answer {
  const connection = changeable(parts, call);
  change(parts, connection, { spaceId: parts.readNewSpace(call) });
  return { status: 204 };
}

function check(parts: Parts, call: Call): Answer {
  const connected = parts.isConnected(readable(parts, call));
  return { status: 200, body: { connected, is_connected: connected } };
}

type Change = Partial<Pick<StoredConnection, 'name' | 'values' | 'ownerId' | 'spaceId'>>;

function change(parts: Parts, connection: StoredConnection, patch: Change): StoredConnection {
  // A clock set back must not make an update older than the creation.
  const updatedAt = Math.max(now(parts), connection.updatedAt);
  return parts.store.update(connection.id, { ...patch, updatedAt }) ?? notFound(connection.id);
}

function readable(parts: Parts, call: Call): StoredConnection {
  const connection = parts.store.find(call.id) ?? notFound(call.id);
  if (!parts.mayRead(call.user, connection))
    throw new ApiError(403, `no access to automation connection ${call.id}`);
  return connection;
}

function changeable(parts: Parts, call: Call): StoredConnection {
  const connection = readable(parts, call);
  if (!parts.mayChange(call.user, connection)) {
    throw new ApiError(403, `automation connection ${call.id} belongs to someone else`);
  }
  if (connection.managed)
    throw new ApiError(403, `automation connection ${call.id} is managed by the service`);
  return connection;
}

/** Only the newer family documents a conflict; HTTP's own condition header provokes it. */
function refuseStale(parts: Parts, call: Call, connection: StoredConnection): void {
  const condition = call.headers['if-unmodified-since'];
  if (call.family !== 'workflows' || typeof condition !== 'string') return;
  const seconds = Date.parse(condition) / 1000;
  if (connection.updatedAt > seconds) {
    throw new ApiError(409, `changed at ${parts.presentTime(connection.updatedAt)}, after ${condition}`);
  }
}

function now(parts: Parts): number {
  return Math.floor(parts.clock() / 1000);
}

function notFound(id: string): never {
  throw new ApiError(404, `no automation connection ${JSON.stringify(id)}`);
}
