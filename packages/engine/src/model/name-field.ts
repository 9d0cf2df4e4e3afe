import { type Contract, isObject, type Operation, type SchemaAt } from '@plumbline/openapi';
import { isJsonType } from '../wire/index.ts';
import type { RoleBook } from './roles.ts';
import { dereference, keywordOf, propertiesOf, typesOf } from './schema-view.ts';

const usual = [
  'name',
  'title',
  'displayName',
  'display_name',
  'label',
  'subject',
  'summary',
  'description',
  'text',
  'comment',
  'note',
];
/** `pl-`, eight hex digits and a dash. */
const samplePrefix = 'pl-0123abcd-';

/** The top-level string of a create body that can carry the run's prefix, so that what the run made is known by its name. */
export function nameFieldOf(
  contract: Contract,
  operation: Operation | undefined,
  roles: RoleBook,
): string | undefined {
  const schema = operation && bodySchema(operation);
  if (!schema) return undefined;
  const properties = propertiesOf(contract.document, dereference(contract.document, schema));
  const fits = (name: string) => {
    const property = properties.get(name);
    return (
      property !== undefined &&
      roles.roleOf(name, property).kind === 'plain' &&
      takesPrefix(contract, property)
    );
  };
  return usual.find(fits) ?? [...properties.keys()].find(fits);
}

function takesPrefix(contract: Contract, property: SchemaAt): boolean {
  const keyword = (name: string) => keywordOf(contract.document, property, name);
  if (!typesOf(contract.document, dereference(contract.document, property)).has('string')) return false;
  if (keyword('enum') !== undefined || keyword('const') !== undefined || keyword('format') !== undefined)
    return false;
  if (keyword('readOnly') === true) return false;
  const max = keyword('maxLength');
  if (typeof max === 'number' && max < samplePrefix.length + 1) return false;
  const pattern = keyword('pattern');
  return typeof pattern !== 'string' || matches(pattern, `${samplePrefix}1-a`);
}

function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    return false;
  }
}

/** The schema of the JSON body that an operation takes. */
export function bodySchema(operation: Operation): SchemaAt | undefined {
  return operation.requestBody?.content.find((media) => isJsonType(media.type))?.schema;
}

/** True when the body is an object that declares properties. */
export function isObjectSchema(contract: Contract, at: SchemaAt | undefined): boolean {
  return (
    at !== undefined &&
    isObject(at.schema) &&
    propertiesOf(contract.document, dereference(contract.document, at)).size > 0
  );
}
