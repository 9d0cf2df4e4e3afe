import { isObject, type JsonValue } from '@plumbline/openapi';

/** The types that a value can have; `fraction` is a number that is no integer. */
export type JsonType = 'object' | 'array' | 'string' | 'integer' | 'fraction' | 'boolean' | 'null';

/** Also the order in which a schema without `type` is served. */
export const ALL_TYPES: readonly JsonType[] = [
  'object',
  'string',
  'integer',
  'fraction',
  'boolean',
  'array',
  'null',
];

export function typeOf(value: JsonValue): JsonType {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'fraction';
  return isObject(value) ? 'object' : 'array';
}

/** The types that a `type` name of JSON Schema stands for. */
export function typesNamed(name: string): readonly JsonType[] {
  if (name === 'number') return ['integer', 'fraction'];
  return ALL_TYPES.filter((type) => type === name && type !== 'fraction');
}
