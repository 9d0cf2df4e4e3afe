import { isObject, type JsonObject, type JsonValue } from '@plumbline/openapi';
import { commentText } from './doc-comment.ts';

/** Gives the reference to use in place of one of the document's, or nothing when it leads nowhere. */
export type Referrer = (ref: string) => string | undefined;

const knownTypes = ['null', 'boolean', 'object', 'array', 'number', 'integer', 'string'];
const annotations = ['title', 'description', 'format'];

/**
 * A schema with only what makes a difference to its type, and only in shapes that openapi-typescript can print as a type
 * that compiles. What it leaves out widens the type, never narrows it.
 */
export function typableSchema(schema: JsonValue | undefined, refer: Referrer): JsonObject | boolean {
  if (typeof schema === 'boolean') return schema;
  if (!isObject(schema)) return {};
  const own = ownPart(schema, refer);
  if (typeof schema['$ref'] !== 'string') return own;
  const target = refer(schema['$ref']);
  if (target === undefined) return own;
  const reference = { $ref: target };
  const onlyRemarks = Object.keys(own).every((key) =>
    [...annotations, 'deprecated', 'default'].includes(key),
  );
  return onlyRemarks ? { ...own, ...reference } : { allOf: [reference, own] };
}

function ownPart(schema: JsonObject, refer: Referrer): JsonObject {
  const nested = (value: JsonValue | undefined): JsonObject | boolean => typableSchema(value, refer);
  const part: Record<string, JsonValue> = {};
  for (const name of annotations) {
    if (typeof schema[name] === 'string') part[name] = commentText(schema[name]);
  }
  if (schema['deprecated'] === true) part['deprecated'] = true;
  if (isPrimitive(schema['default'])) part['default'] = commentText(String(schema['default']));
  const type = typeOf(schema);
  if (type !== undefined) part['type'] = type;
  if (schema['nullable'] === true) part['nullable'] = true;
  Object.assign(part, valuesOf(schema));
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
    const members = schema[keyword];
    if (Array.isArray(members) && members.length > 0) part[keyword] = members.map(nested);
  }
  if (includes(type, 'array')) Object.assign(part, itemsOf(schema, nested));
  if (includes(type, 'object')) Object.assign(part, propertiesOf(schema, nested));
  if (Array.isArray(schema['required'])) {
    part['required'] = schema['required'].filter((name) => typeof name === 'string');
  }
  const discriminator = discriminatorOf(schema['discriminator'], refer);
  return discriminator === undefined ? part : { ...part, discriminator };
}

/** Without a `type`, what a schema describes tells what is meant. */
function typeOf(schema: JsonObject): JsonValue | undefined {
  const given = schema['type'];
  const types = (Array.isArray(given) ? given : [given]).filter(
    (type) => typeof type === 'string' && knownTypes.includes(type),
  );
  if (types.length > 0) return types.length === 1 ? types[0] : types;
  if (given !== undefined) return undefined;
  if (
    ['properties', 'additionalProperties', 'patternProperties'].some((keyword) => isObject(schema[keyword]))
  ) {
    return 'object';
  }
  return isObject(schema['items']) || Array.isArray(schema['prefixItems']) ? 'array' : undefined;
}

function includes(type: JsonValue | undefined, wanted: string): boolean {
  return type === wanted || (Array.isArray(type) && type.includes(wanted));
}

/** Objects and arrays have no literal types. */
function valuesOf(schema: JsonObject): JsonObject {
  const { const: constant, enum: values } = schema;
  if (isPrimitive(constant)) return constant === null ? { type: 'null' } : { const: constant };
  if (Array.isArray(values) && values.length > 0 && values.every(isPrimitive))
    return { enum: [...new Set(values)] };
  return {};
}

function itemsOf(schema: JsonObject, nested: (value: JsonValue | undefined) => JsonValue): JsonObject {
  const { prefixItems, items } = schema;
  const tuple = Array.isArray(prefixItems) ? prefixItems : Array.isArray(items) ? items : undefined;
  // A tuple with further items has no simple type of its own: it is typed as an array of anything.
  if (tuple !== undefined)
    return items === false && tuple.length > 0 ? { prefixItems: tuple.map(nested) } : {};
  return items === undefined ? {} : { items: nested(items) };
}

function propertiesOf(schema: JsonObject, nested: (value: JsonValue | undefined) => JsonValue): JsonObject {
  const { properties, additionalProperties, patternProperties } = schema;
  const named = isObject(properties)
    ? {
        properties: Object.fromEntries(
          Object.entries(properties).map(([name, value]) => [name, nested(value)]),
        ),
      }
    : {};
  if (isObject(patternProperties)) return { ...named, additionalProperties: true };
  if (additionalProperties === true) return { ...named, additionalProperties: true };
  return isObject(additionalProperties)
    ? { ...named, additionalProperties: nested(additionalProperties) }
    : named;
}

function discriminatorOf(given: JsonValue | undefined, refer: Referrer): JsonObject | undefined {
  if (!isObject(given) || typeof given['propertyName'] !== 'string') return undefined;
  const { propertyName, mapping } = given;
  if (!isObject(mapping)) return { propertyName };
  const known = Object.entries(mapping).flatMap(([value, name]) => {
    if (typeof name !== 'string') return [];
    const target = refer(name) ?? refer(`#/components/schemas/${name}`);
    return target === undefined ? [] : [[value, target] as const];
  });
  return { propertyName, mapping: Object.fromEntries(known) };
}

function isPrimitive(value: JsonValue | undefined): value is null | boolean | number | string {
  return value !== undefined && (value === null || typeof value !== 'object');
}
