import { ApiError } from './api-error.ts';
import type { Call } from './call.ts';
import type { ConnectionChange, NewConnection, Parts } from './parts.ts';
import type { Connection, Connector, ParamDefinition } from './tenant-objects.ts';

/**
 * Reads the body of a create. Properties that the API does not name are ignored.
 *
 * @throws ApiError 400 for a value of the wrong type, an unknown connector, space or parameter; 403 for a foreign space
 */
export function readCreate(parts: Parts, call: Call): NewConnection {
  const body = objectOf(call.body);
  const connectorId = stringAt(body, 'connectorId');
  if (connectorId === undefined) throw new ApiError(400, 'connectorId: is required');
  const connector = parts.directory.connectors.get(connectorId);
  if (connector === undefined)
    throw new ApiError(400, `connectorId: no connector ${JSON.stringify(connectorId)}`);
  const name = stringAt(body, 'name');
  const spaceId = checkedSpace(parts, call, stringAt(body, 'spaceId') ?? '');
  const values = readParams(body, connector, 'name');
  return { name, connector, spaceId, values };
}

/** Reads the body of an update: `name`, and values by parameter id; what is left out stays as it is. */
export function readUpdate(parts: Parts, call: Call, connection: Connection): ConnectionChange {
  const body = objectOf(call.body);
  const connector = parts.directory.connectors.get(connection.connectorId);
  if (connector === undefined) throw new ApiError(500, `connector ${connection.connectorId} is gone`);
  return { name: stringAt(body, 'name'), values: readParams(body, connector, 'id') };
}

export function readNewOwner(parts: Parts, call: Call): string {
  const userId = stringAt(objectOf(call.body), 'userId');
  if (userId === undefined) throw new ApiError(400, 'userId: is required');
  if (!parts.directory.users.has(userId))
    throw new ApiError(400, `userId: no user ${JSON.stringify(userId)}`);
  return userId;
}

/** The new space; the empty string, or none at all, is the owner's personal space. */
export function readNewSpace(parts: Parts, call: Call): string {
  return checkedSpace(parts, call, stringAt(objectOf(call.body), 'spaceId') ?? '');
}

function checkedSpace(parts: Parts, call: Call, spaceId: string): string {
  if (spaceId === '') return spaceId;
  if (!parts.directory.spaces.has(spaceId))
    throw new ApiError(400, `spaceId: no space ${JSON.stringify(spaceId)}`);
  if (!parts.mayUseSpace(call.user, spaceId))
    throw new ApiError(403, `spaceId: not a member of space ${spaceId}`);
  return spaceId;
}

function readParams(body: JsonObject, connector: Connector, by: 'id' | 'name'): Record<string, string> {
  const list = body['params'];
  const values: Record<string, string> = {};
  if (list === undefined) return values;
  if (!Array.isArray(list)) throw new ApiError(400, 'params: must be an array');
  for (const [index, entry] of list.entries()) {
    const at = `params[${index}]`;
    const param = objectOf(entry, at);
    const key = stringAt(param, by, at);
    if (key === undefined) throw new ApiError(400, `${at}.${by}: is required`);
    const definition = connector.params.find((each) => each[by] === key);
    if (definition === undefined)
      throw new ApiError(400, `${at}.${by}: the connector has no parameter ${JSON.stringify(key)}`);
    const value = stringAt(param, 'value', at);
    if (value !== undefined) values[definition.id] = checkedValue(definition, value, at);
  }
  return values;
}

function checkedValue(definition: ParamDefinition, value: string, at: string): string {
  const fits = definition.fieldType !== 'enum' || definition.options.some((option) => option.value === value);
  if (fits || (definition.isOptional && value === '')) return value;
  const options = definition.options.map((option) => option.value).join(', ');
  throw new ApiError(400, `${at}.value: ${JSON.stringify(value)} is not one of ${options}`);
}

type JsonObject = Readonly<Record<string, unknown>>;

function objectOf(value: unknown, at = 'body'): JsonObject {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
  throw new ApiError(400, `${at}: must be a JSON object`);
}

function stringAt(object: JsonObject, key: string, at?: string): string | undefined {
  if (!Object.hasOwn(object, key)) return undefined;
  const value = object[key];
  const place = at === undefined ? key : `${at}.${key}`;
  if (typeof value !== 'string') throw new ApiError(400, `${place}: must be a string`);
  // Half a surrogate pair has no UTF-8, so it could not be stored as it was sent.
  if (!value.isWellFormed()) throw new ApiError(400, `${place}: is not well-formed Unicode`);
  return value;
}
