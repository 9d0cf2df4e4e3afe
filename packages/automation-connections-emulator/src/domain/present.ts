import type { Call } from './call.ts';
import type { PageCursor } from './cursor.ts';
import type { ListRequest, PageLinks } from './list-request.ts';
import type { Parts } from './parts.ts';
import type { Connection, Connector, StoredConnection } from './tenant-objects.ts';

/** `YYYY-MM-DDTHH:mm:ss.000000Z`: the service writes six decimals and never anything but zeros in them. */
export function presentTime(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}.000000Z`;
}

/** Connected once every required parameter has a value and, for OAuth, an account has consented. */
export function isConnected(connector: Connector | undefined, connection: Connection): boolean {
  return connector !== undefined && problemOf(connector, connection) === undefined;
}

export function presentDetail(parts: Parts, connection: Connection): Record<string, unknown> {
  const connector = parts.directory.connectors.get(connection.connectorId);
  const problem = connector === undefined ? 'The connector is gone.' : problemOf(connector, connection);
  const awaitsConsent = connector?.oauth === true && connection.oauthAccountName === null;
  return {
    id: connection.id,
    name: connection.name,
    ...(problem === undefined ? {} : { error: { message: problem } }),
    params: connector === undefined ? [] : presentParams(connector, connection),
    ownerId: connection.ownerId,
    spaceId: connection.spaceId,
    redirect: awaitsConsent ? `https://consent.example.com/authorize?state=${connection.id}` : null,
    createdAt: parts.presentTime(connection.createdAt),
    updatedAt: parts.presentTime(connection.updatedAt),
    connectorId: connection.connectorId,
    isConnected: parts.isConnected(connection),
    oauthAccountName: connection.oauthAccountName,
  };
}

/**
 * Keeps what a connection is shown as: a stored connection never changes, a changed one is another object. The kept
 * details are frozen, so that who answers them may keep their text.
 */
export function rememberDetails(present: Parts['presentDetail']): Parts['presentDetail'] {
  const details = new WeakMap<Connection, Record<string, unknown>>();
  return (connection) => {
    const known = details.get(connection);
    if (known !== undefined) return known;
    const detail = Object.freeze(present(connection));
    details.set(connection, detail);
    return detail;
  };
}

/** The eight fields of a list item. */
export function presentItem(parts: Parts, connection: StoredConnection): Record<string, unknown> {
  return {
    id: connection.id,
    name: connection.name,
    ownerId: connection.ownerId,
    spaceId: connection.spaceId,
    createdAt: parts.presentTime(connection.createdAt),
    updatedAt: parts.presentTime(connection.updatedAt),
    connectorId: connection.connectorId,
    isConnected: parts.isConnected(connection),
  };
}

/** Absolute links to the neighbouring pages, with the request's own parameters; null where there is no page. */
export function presentLinks(
  parts: Parts,
  call: Call,
  _request: ListRequest,
  links: PageLinks,
): Record<string, unknown> {
  const href = (cursor: PageCursor | null): string | null => {
    if (cursor === null) return null;
    const query = new URLSearchParams();
    for (const name of ['limit', 'sort', 'filter', 'listAll']) {
      const value = call.query.get(name)?.[0];
      if (value !== undefined) query.set(name, value);
    }
    query.set('cursor', parts.writeCursor(cursor));
    return `${call.origin}${call.path}?${query}`;
  };
  return { next: { href: href(links.next) }, prev: { href: href(links.prev) } };
}

function presentParams(connector: Connector, connection: Connection): Record<string, unknown>[] {
  return connector.params.map((definition, index) => ({
    id: definition.id,
    meta: [],
    name: definition.name,
    order: index + 1,
    value: connection.values[definition.id] ?? '',
    fieldType: definition.fieldType,
    isOptional: definition.isOptional,
    exampleValue: definition.exampleValue,
    paramOptions: definition.options,
    documentation: definition.documentation,
  }));
}

function problemOf(connector: Connector, connection: Connection): string | undefined {
  const missing = connector.params.filter(
    (each) => !each.isOptional && (connection.values[each.id] ?? '') === '',
  );
  if (missing.length > 0) return `No value for ${missing.map((each) => each.name).join(', ')}.`;
  if (connector.oauth && connection.oauthAccountName === null)
    return 'The OAuth account has not consented yet.';
  return undefined;
}
