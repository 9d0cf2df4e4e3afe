import {
  type Contract,
  isObject,
  type JsonPointer,
  type Link,
  type Operation,
  type SchemaAt,
} from '@plumbline/openapi';
import { isJsonType } from '../wire/index.ts';
import { dereference, propertiesOf, typesOf } from './schema-view.ts';

/** One kind of thing the target keeps, as its paths and links tell. */
export interface Resource {
  /** The item's path template, such as `/pets/{petId}`: unique. */
  readonly itemPath: string;
  /** The path template of the collection, such as `/pets`. */
  readonly collectionPath: string;
  /** The path parameter that names one item. */
  readonly idParameter: string;
  readonly create?: Operation;
  readonly list?: Operation;
  readonly read?: Operation;
  readonly updates: readonly Operation[];
  readonly remove?: Operation;
  /** Other operations below one item, such as `/pets/{petId}/actions/feed`. */
  readonly actions: readonly Operation[];
  /** Where the create response carries the id, as a link says. */
  readonly createdIdPointer?: JsonPointer;
  /** Where the list response keeps its items; absent when it is not a list. */
  readonly itemsPointer?: JsonPointer;
  /** The resource that an earlier path parameter names. */
  readonly parent?: Resource;
  /** `links` when the spec says how the operations hang together, else `paths`. */
  readonly known: 'links' | 'paths';
}

/** Groups operations into resources: from links where there are some, from the shape of the paths otherwise. */
export function inferResources(contract: Contract): readonly Resource[] {
  const itemPaths = [...new Set(contract.operations.flatMap(({ path }) => itemPathsIn(path)))].sort(
    (a, b) => depthOf(a) - depthOf(b) || (a < b ? -1 : 1),
  );
  const resources: Resource[] = [];
  for (const itemPath of itemPaths) {
    const resource = resourceAt(contract, itemPath, resources);
    if (isSomething(resource)) resources.push(resource);
  }
  return [...resources, ...bareLists(contract, resources)];
}

/** Every beginning of a path that ends in a parameter: `/pets/{id}/toys` also tells that `/pets/{id}` is an item. */
function itemPathsIn(path: string): readonly string[] {
  return [...path.matchAll(/\/\{[^{}/]+\}(?=\/|$)/g)].map((match) =>
    path.slice(0, match.index + match[0].length),
  );
}

function isSomething({ create, list, read, updates, remove }: Resource): boolean {
  return [create, list, read, remove, ...updates].some((operation) => operation !== undefined);
}

/** Lists of things that have no path of their own: they are walked and judged as lists all the same. */
function bareLists(contract: Contract, resources: readonly Resource[]): readonly Resource[] {
  return contract.operations.flatMap((list): readonly Resource[] => {
    if (list.method !== 'get' || list.path.endsWith('}') || resources.some((each) => each.list === list))
      return [];
    const itemsPointer = itemsPointerOf(contract, list);
    if (itemsPointer === undefined || resources.some((each) => each.collectionPath === list.path)) return [];
    const parent = resources.filter((each) => list.path.startsWith(`${each.itemPath}/`)).at(-1);
    return [
      {
        itemPath: `${list.path}/{id}`,
        collectionPath: list.path,
        idParameter: 'id',
        updates: [],
        actions: [],
        known: 'paths',
        list,
        itemsPointer,
        ...(parent && { parent }),
      },
    ];
  });
}

/** The resource whose items an operation's path names, with the innermost one winning. */
export function resourceOf(resources: readonly Resource[], operation: Operation): Resource | undefined {
  let best: Resource | undefined;
  for (const resource of resources) {
    const within = operation.path === resource.itemPath || operation.path.startsWith(`${resource.itemPath}/`);
    if (within && (best === undefined || resource.itemPath.length > best.itemPath.length)) best = resource;
  }
  return best;
}

function resourceAt(contract: Contract, itemPath: string, outer: readonly Resource[]): Resource {
  const collectionPath = itemPath.slice(0, itemPath.lastIndexOf('/'));
  const idParameter = itemPath.slice(itemPath.lastIndexOf('{') + 1, -1);
  const at = (method: string, path: string) =>
    contract.operations.find((operation) => operation.method === method && operation.path === path);
  const create = at('post', collectionPath);
  const list = at('get', collectionPath);
  const read = at('get', itemPath);
  const remove = at('delete', itemPath);
  const link = create && linkToItem(create, itemPath, contract);
  const createdIdPointer = link && bodyPointer(link, idParameter);
  const itemsPointer = list && itemsPointerOf(contract, list);
  const parent = outer.filter((resource) => itemPath.startsWith(`${resource.itemPath}/`)).at(-1);
  return {
    itemPath,
    collectionPath,
    idParameter,
    updates: (['put', 'patch'] as const).flatMap((method) => at(method, itemPath) ?? []),
    actions: contract.operations.filter(
      (operation) =>
        operation.path.startsWith(`${itemPath}/`) && !operation.path.slice(itemPath.length).includes('{'),
    ),
    known: link ? 'links' : 'paths',
    ...(create && { create }),
    ...(list && itemsPointer !== undefined && { list, itemsPointer }),
    ...(read && { read }),
    ...(remove && { remove }),
    ...(createdIdPointer !== undefined && { createdIdPointer }),
    ...(parent && { parent }),
  };
}

function depthOf(path: string): number {
  return path.split('/').length;
}

function linkToItem(create: Operation, itemPath: string, contract: Contract): Link | undefined {
  for (const response of create.responses) {
    if (!response.status.startsWith('2')) continue;
    for (const link of response.links) {
      const target = contract.operations.find((operation) => operation.id === link.operation);
      if (target?.path === itemPath) return link;
    }
  }
  return undefined;
}

function bodyPointer(link: Link, parameter: string): JsonPointer | undefined {
  const expression = link.parameters[parameter] ?? link.parameters[`path.${parameter}`];
  const match = typeof expression === 'string' ? /^\$response\.body#(.*)$/s.exec(expression) : null;
  return match?.[1];
}

const usualItemNames = [
  'data',
  'items',
  'results',
  'value',
  'values',
  'records',
  'entries',
  'content',
  'list',
];

/** Where a list response keeps its items: declared by `x-plumbline-paging`, else read off the schema. */
function itemsPointerOf(contract: Contract, list: Operation): JsonPointer | undefined {
  const paging = list.extensions['x-plumbline-paging'];
  if (isObject(paging) && typeof paging['items'] === 'string') return paging['items'];
  const schema = successSchema(list);
  if (!schema) return undefined;
  const { document } = contract;
  const target = dereference(document, schema);
  if (typesOf(document, target).has('array')) return '';
  const arrays = [...propertiesOf(document, target)].filter(([, property]) =>
    typesOf(document, dereference(document, property)).has('array'),
  );
  const named = usualItemNames.find((name) => arrays.some(([property]) => property === name));
  if (named !== undefined) return `/${named}`;
  // The last segment of the collection's path often names the array: /pets answers {pets: []}.
  const segment = list.path.slice(list.path.lastIndexOf('/') + 1);
  if (arrays.some(([property]) => property === segment)) return `/${segment}`;
  return arrays.length === 1 && arrays[0] ? `/${arrays[0][0]}` : undefined;
}

/** The JSON schema of an operation's first 2xx response that has one. */
export function successSchema(operation: Operation): SchemaAt | undefined {
  for (const response of operation.responses) {
    if (!response.status.startsWith('2')) continue;
    const json = response.content.find((media) => isJsonType(media.type));
    if (json?.schema) return json.schema;
  }
  return undefined;
}
