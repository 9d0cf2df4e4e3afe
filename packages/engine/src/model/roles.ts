import { type Contract, type Extensions, isObject, type JsonValue, type SchemaAt } from '@plumbline/openapi';
import { isJsonType } from '../wire/index.ts';
import type { Resource } from './resources.ts';
import { dereference, itemsOf, keywordOf, propertiesOf, typesOf } from './schema-view.ts';

/** What a field of a request means to the target, beyond its type. */
export type Role =
  | { readonly kind: 'plain' }
  /** Names something in the target: a value of the bare type would be refused. */
  | {
      readonly kind: 'reference';
      readonly learnFrom: readonly string[];
      readonly annotated: boolean;
      readonly resource?: Resource;
      /** Known only inside the item at hand: a value seen elsewhere will not do. */
      readonly local: boolean;
      /** Names nothing, and is as good as leaving the field out. */
      readonly none?: JsonValue;
    }
  /** Made by the server (a cursor, an expression in its own language): never invented. */
  | { readonly kind: 'opaque' };

export interface RoleBook {
  roleOf(name: string, schema: SchemaAt | undefined, extensions?: Extensions): Role;
  /** Every field name from which a value could be learned. */
  readonly learnable: ReadonlySet<string>;
}

/** Reads the roles of a contract's fields from annotations; where there are none, from names that end like an id. */
export function readRoles(contract: Contract, resources: readonly Resource[]): RoleBook {
  const namedBy = responseFieldsByReference(contract);
  const learnable = new Set<string>();
  const learnFrom = (name: string, extra: readonly string[]) => {
    const names = [...new Set([name, ...extra])];
    for (const each of names) learnable.add(each);
    return names;
  };
  const roleOf = (name: string, schema: SchemaAt | undefined, extensions: Extensions = {}): Role => {
    const annotation = (keyword: `x-${string}`): JsonValue | undefined =>
      extensions[keyword] ?? (schema && keywordOf(contract.document, schema, keyword));
    const reference = annotation('x-plumbline-reference');
    if (isObject(reference)) {
      const names = typeof reference['names'] === 'string' ? reference['names'] : name;
      return {
        kind: 'reference',
        annotated: true,
        local: typeof reference['within'] === 'string',
        ...(reference['none'] !== undefined && { none: reference['none'] }),
        learnFrom: learnFrom(name, [
          ...declaredSources(reference['learnFrom']),
          ...(namedBy.get(names) ?? []),
        ]),
      };
    }
    if (isAnnotated(annotation('x-plumbline-opaque'))) return { kind: 'opaque' };
    if (schema === undefined || !looksLikeReference(contract, name, schema)) return { kind: 'plain' };
    const resource = resources.find((each) => sameId(each, name));
    return {
      kind: 'reference',
      annotated: false,
      local: false,
      learnFrom: learnFrom(name, []),
      ...(resource && { resource }),
    };
  };
  for (const operation of contract.operations) {
    for (const parameter of operation.parameters)
      roleOf(parameter.name, parameter.schema, parameter.extensions);
    for (const media of operation.requestBody?.content ?? []) {
      if (media.schema) visitFields(contract, media.schema, (name, schema) => void roleOf(name, schema));
    }
  }
  return { roleOf, learnable };
}

function isAnnotated(value: JsonValue | undefined): boolean {
  return value !== undefined && value !== false && value !== null;
}

function declaredSources(value: JsonValue | undefined): readonly string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.flatMap((each) => (typeof each === 'string' ? [each.slice(each.lastIndexOf('/') + 1)] : []));
}

const idLike = /(?:^|[a-z0-9])(?:Ids?|ID|Uuid|UUID|Guid)$|(?:^|[_-])(?:ids?|uuid|guid)$/;

function looksLikeReference(contract: Contract, name: string, schema: SchemaAt): boolean {
  if (!idLike.test(name)) return false;
  if (
    keywordOf(contract.document, schema, 'enum') !== undefined ||
    keywordOf(contract.document, schema, 'const') !== undefined
  )
    return false;
  const types = typesOf(contract.document, schema);
  return types.size === 0 || types.has('string') || types.has('integer');
}

function sameId(resource: Resource, name: string): boolean {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[_-]/g, '');
  if (plain(resource.idParameter) === plain(name) && plain(name) !== 'id') return true;
  const segment = plain(resource.collectionPath.slice(resource.collectionPath.lastIndexOf('/') + 1));
  const singular = segment.replace(/ies$/, 'y').replace(/s$/, '');
  return plain(name) === `${singular}id`;
}

/** Response property names by what their `x-plumbline-reference` names. */
function responseFieldsByReference(contract: Contract): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const operation of contract.operations) {
    for (const response of operation.responses) {
      for (const media of response.content) {
        if (!media.schema || !isJsonType(media.type)) continue;
        visitFields(contract, media.schema, (name, schema) => {
          const reference = keywordOf(contract.document, schema, 'x-plumbline-reference');
          if (!isObject(reference) || typeof reference['names'] !== 'string') return;
          const list = found.get(reference['names']) ?? [];
          if (!list.includes(name)) list.push(name);
          found.set(reference['names'], list);
        });
      }
    }
  }
  return found;
}

/** Visits every property below a schema once; recursion ends at a schema already seen. */
export function visitFields(
  contract: Contract,
  root: SchemaAt,
  visit: (name: string, schema: SchemaAt) => void,
  seen: Set<string> = new Set(),
): void {
  const at = dereference(contract.document, root);
  if (seen.has(at.pointer)) return;
  seen.add(at.pointer);
  for (const [name, schema] of propertiesOf(contract.document, at)) {
    visit(name, schema);
    visitFields(contract, schema, visit, seen);
  }
  const items = itemsOf(contract.document, at);
  if (items) visitFields(contract, items, visit, seen);
}
