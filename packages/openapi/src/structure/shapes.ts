import type { JsonValue } from '../json.ts';
import { type KeywordValue, schemaKeywords } from './schema-keywords.ts';

/** The objects of an OpenAPI document that can hold a reference, or hold something that can. */
export type ObjectName =
  | 'document'
  | 'components'
  | 'pathItem'
  | 'operation'
  | 'parameter'
  | 'requestBody'
  | 'mediaType'
  | 'encoding'
  | 'response'
  | 'header'
  | 'link'
  | 'example'
  | 'securityScheme'
  | 'callback'
  | 'schema';

/**
 * What is expected at a place of the document. Where nothing is expected (`undefined`) there is plain data, in
 * which a `$ref` is just text.
 */
export type Shape =
  | { readonly type: 'object'; readonly name: ObjectName }
  | { readonly type: 'list'; readonly of: Shape }
  /** Names are free; with `extensions`, those that start with `x-` are data. */
  | { readonly type: 'map'; readonly of: Shape; readonly extensions: boolean }
  /** An object, or a list whose items are something else, or data. */
  | { readonly type: 'object-or-list'; readonly of: Shape; readonly items: Shape | undefined };

const object = (name: ObjectName): Shape => ({ type: 'object', name });
const list = (of: Shape): Shape => ({ type: 'list', of });
const map = (of: Shape): Shape => ({ type: 'map', of, extensions: false });
const extensibleMap = (of: Shape): Shape => ({ type: 'map', of, extensions: true });

export const documentShape: Shape = object('document');
export const schemaShape: Shape = object('schema');
const pathItem = object('pathItem');
const operation = object('operation');
const parameter = object('parameter');
const response = object('response');
const header = object('header');
const example = object('example');
const callback = object('callback');
const content = map(object('mediaType'));
const parameterMembers: Members = { schema: schemaShape, content, examples: map(example) };

type Members = Readonly<Record<string, Shape>>;

export const httpMethods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;

const members: Readonly<Record<ObjectName, Members>> = {
  document: {
    paths: extensibleMap(pathItem),
    webhooks: map(pathItem),
    components: object('components'),
  },
  components: {
    schemas: map(schemaShape),
    responses: map(response),
    parameters: map(parameter),
    examples: map(example),
    requestBodies: map(object('requestBody')),
    headers: map(header),
    securitySchemes: map(object('securityScheme')),
    links: map(object('link')),
    callbacks: map(callback),
    pathItems: map(pathItem),
  },
  pathItem: {
    ...Object.fromEntries(httpMethods.map((method) => [method, operation])),
    parameters: list(parameter),
  },
  operation: {
    parameters: list(parameter),
    requestBody: object('requestBody'),
    responses: extensibleMap(response),
    callbacks: map(callback),
  },
  parameter: parameterMembers,
  header: parameterMembers,
  requestBody: { content },
  mediaType: { schema: schemaShape, examples: map(example), encoding: map(object('encoding')) },
  encoding: { headers: map(header) },
  response: { headers: map(header), content, links: map(object('link')) },
  link: {},
  example: {},
  securityScheme: {},
  callback: {},
  schema: schemaMembers(),
};

/** The section of `components` that holds objects of a name; the others cannot stay references. */
export const sections: Partial<Readonly<Record<ObjectName, string>>> = {
  schema: 'schemas',
  response: 'responses',
  parameter: 'parameters',
  example: 'examples',
  requestBody: 'requestBodies',
  header: 'headers',
  securityScheme: 'securitySchemes',
  link: 'links',
  callback: 'callbacks',
};

/** What is expected under a key; `value` is the container. */
export function childShape(shape: Shape, value: JsonValue, key: string): Shape | undefined {
  switch (shape.type) {
    case 'map':
      return Array.isArray(value) || (shape.extensions && key.startsWith('x-')) ? undefined : shape.of;
    case 'list':
      return Array.isArray(value) ? shape.of : undefined;
    case 'object-or-list':
      return Array.isArray(value) ? shape.items : childShape(shape.of, value, key);
    case 'object':
      if (Array.isArray(value)) return undefined;
      if (shape.name === 'callback') return key.startsWith('x-') ? undefined : pathItem;
      return Object.hasOwn(members[shape.name], key) ? members[shape.name][key] : undefined;
  }
}

/** The object expected at a place, once it is known to be no list. */
export function objectName(shape: Shape): ObjectName | undefined {
  if (shape.type === 'object') return shape.name;
  return shape.type === 'object-or-list' ? objectName(shape.of) : undefined;
}

/** Keywords that hold schemas, in any dialect: where they stand is the same in all. */
function schemaMembers(): Members {
  const found: Record<string, Shape> = {};
  for (const dialect of Object.values(schemaKeywords)) {
    for (const [keyword, value] of Object.entries(dialect)) {
      const shape = shapeOfKeyword(value);
      if (shape)
        found[keyword] =
          keyword === 'items' ? { type: 'object-or-list', of: schemaShape, items: schemaShape } : shape;
    }
  }
  return found;
}

function shapeOfKeyword(value: KeywordValue): Shape | undefined {
  switch (value) {
    case 'schema':
      return schemaShape;
    case 'schema-list':
      return list(schemaShape);
    case 'schema-map':
      return map(schemaShape);
    case 'schema-or-names-map':
      return map({ type: 'object-or-list', of: schemaShape, items: undefined });
    case 'schema-or-schema-list':
      return { type: 'object-or-list', of: schemaShape, items: schemaShape };
    default:
      return undefined;
  }
}
