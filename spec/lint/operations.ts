import { type Context, isNode, type Location, type Node } from './redocly.ts';

/** A node with the file in which its references are to be read. */
export interface Placed {
  readonly node: unknown;
  readonly file: string;
}

/** What the rules need to know of an operation once the whole document has been walked. */
export interface KnownOperation {
  readonly id: string;
  readonly operation: Node;
  readonly location: Location;
  /** Names of its parameters, those of the path item among them. */
  readonly parameters: ReadonlySet<string>;
  readonly requestSchema?: Placed;
  /** Schema of the first 2xx response that has one. */
  readonly responseSchema?: Placed;
}

export function knownOperation(
  operation: Node,
  inherited: ReadonlySet<string>,
  context: Context,
): KnownOperation {
  const file = context.location.source.absoluteRef;
  const requestSchema = jsonSchemaOf(follow({ node: operation['requestBody'], file }, context), context);
  const responseSchema = successSchema({ node: operation['responses'], file }, context);
  return {
    id: String(operation['operationId']),
    operation,
    location: context.location,
    parameters: new Set([...inherited, ...parameterNames(operation['parameters'], context)]),
    ...(requestSchema && { requestSchema }),
    ...(responseSchema && { responseSchema }),
  };
}

export function parameterNames(list: unknown, context: Context): ReadonlySet<string> {
  const names = new Set<string>();
  for (const each of Array.isArray(list) ? list : []) {
    const { node } = context.resolve(each);
    if (isNode(node) && typeof node['name'] === 'string') names.add(node['name']);
  }
  return names;
}

/** What stands behind the references of a node. */
export function follow(placed: Placed, context: Context): Placed {
  let current = placed;
  for (
    let hops = 0;
    hops < 20 && isNode(current.node) && typeof current.node['$ref'] === 'string';
    hops += 1
  ) {
    const { node, location } = context.resolve({ $ref: current.node['$ref'] }, current.file);
    current = { node, file: location?.source.absoluteRef ?? current.file };
  }
  return current;
}

/** The schemas a JSON pointer leads to through `properties`, `items` and `allOf`; undefined where it leads nowhere. */
export function schemaAt(schema: Placed, pointer: string, context: Context): Placed | undefined {
  const tokens = pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  let current: Placed | undefined = schema;
  for (const token of tokens) {
    current = current && step(current, token, context);
  }
  return current;
}

function step(schema: Placed, token: string, context: Context): Placed | undefined {
  const { node, file } = follow(schema, context);
  if (!isNode(node)) return undefined;
  if (isNode(node['properties']) && Object.hasOwn(node['properties'], token)) {
    return { node: node['properties'][token], file };
  }
  if (node['items'] !== undefined && /^\d+$/.test(token)) return { node: node['items'], file };
  for (const part of Array.isArray(node['allOf']) ? node['allOf'] : []) {
    const found = step({ node: part, file }, token, context);
    if (found) return found;
  }
  return undefined;
}

/** The schema of an array's items. */
export function itemsOf(schema: Placed, context: Context): Placed | undefined {
  return step(schema, '0', context);
}

function successSchema(responses: Placed, context: Context): Placed | undefined {
  const { node, file } = follow(responses, context);
  if (!isNode(node)) return undefined;
  for (const status of Object.keys(node).filter((key) => key.startsWith('2'))) {
    const schema = jsonSchemaOf(follow({ node: node[status], file }, context), context);
    if (schema) return schema;
  }
  return undefined;
}

function jsonSchemaOf({ node, file }: Placed, context: Context): Placed | undefined {
  if (!isNode(node) || !isNode(node['content'])) return undefined;
  for (const [type, media] of Object.entries(node['content'])) {
    if (!/json/i.test(type)) continue;
    const followed = follow({ node: media, file }, context);
    if (isNode(followed.node) && followed.node['schema'] !== undefined) {
      return { node: followed.node['schema'], file: followed.file };
    }
  }
  return undefined;
}
