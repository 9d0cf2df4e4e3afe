/** A JSON Schema in draft 2020-12, as the store of a test enforces it. */
export type Schema = { readonly [keyword: string]: unknown };

export type ListShape =
  | 'array'
  | 'items-offset'
  | 'items-page'
  | 'items-page-0'
  | 'items-cursor'
  | 'items-link'
  | 'array-link-header';

/** One kind of thing that a store keeps, and the manners of its API. */
export interface StoreShape {
  readonly openapi: '3.0.3' | '3.1.0';
  readonly fields: Readonly<Record<string, Schema>>;
  readonly required: readonly string[];
  /** `ordinal`: `"1"`, `"2"`, … as texts. */
  readonly ids: 'integer' | 'uuid' | 'ordinal';
  readonly list: ListShape;
  /** `data`: the item is wrapped as `{data: {…}}`. */
  readonly envelope: 'none' | 'data';
  /** `location`: a create answers with a Location header and no body. */
  readonly created: 'body' | 'location';
  readonly updates: readonly ('put' | 'patch')[];
  readonly closed: boolean;
  /** Items live below a parent: `/owners/{ownerId}/things`. */
  readonly nested?: boolean;
  readonly idParameter?: string;
  readonly without?: readonly ('create' | 'delete' | 'list' | 'read')[];
  readonly strict?: boolean;
}

export const plainStore: StoreShape = {
  openapi: '3.1.0',
  fields: {
    name: { type: 'string', minLength: 1, maxLength: 60 },
    size: { type: 'integer', minimum: 1, maximum: 9 },
    colour: { type: 'string', enum: ['red', 'green', 'blue'] },
  },
  required: ['name'],
  ids: 'integer',
  list: 'items-offset',
  envelope: 'none',
  created: 'body',
  updates: ['patch'],
  closed: false,
};

export function inputSchema(shape: StoreShape): Schema {
  return {
    type: 'object',
    required: [...shape.required],
    properties: shape.fields,
    ...(shape.closed && { additionalProperties: false }),
  };
}

/** What PATCH takes: any of the fields, none required. */
export function patchSchema(shape: StoreShape): Schema {
  const { required: _, ...rest } = inputSchema(shape);
  return rest;
}

const idSchemas: Readonly<Record<StoreShape['ids'], Schema>> = {
  integer: { type: 'integer' },
  uuid: { type: 'string', format: 'uuid' },
  ordinal: { type: 'string' },
};

/** The OpenAPI document that a store of this shape keeps to. */
export function storeSpec(shape: StoreShape): { readonly [key: string]: unknown } {
  const dialect = (schema: Schema) => (shape.openapi === '3.0.3' ? toOpenApi30(schema) : schema) as Schema;
  const idParameter = shape.idParameter ?? 'thingId';
  const item = {
    type: 'object',
    required: ['id', ...shape.required],
    properties: { id: { ...idSchemas[shape.ids], readOnly: true }, ...dialect(shape.fields) },
  };
  const problem = response({
    type: 'object',
    required: ['message'],
    properties: { message: { type: 'string' } },
  });
  const shown = response({
    $ref: shape.envelope === 'data' ? '#/components/schemas/Wrapped' : '#/components/schemas/Thing',
  });
  const refusals = { 400: problem, 404: problem };
  const body = (schema: Schema) => ({
    required: true,
    content: { 'application/json': { schema: dialect(schema) } },
  });
  const no = (what: 'create' | 'delete' | 'list' | 'read') => shape.without?.includes(what) ?? false;
  const location = { Location: { required: true, schema: { type: 'string' } } };
  const collection = {
    ...(!no('list') && {
      get: {
        operationId: 'listThings',
        parameters: listParameters(shape.list),
        responses: { 200: listResponse(shape.list), ...refusals },
      },
    }),
    ...(!no('create') && {
      post: {
        operationId: 'createThing',
        requestBody: body(inputSchema(shape)),
        responses: {
          201: shape.created === 'location' ? { description: 'made', headers: location } : shown,
          ...refusals,
        },
      },
    }),
  };
  const member = {
    parameters: [{ name: idParameter, in: 'path', required: true, schema: idSchemas[shape.ids] }],
    ...(!no('read') && { get: { operationId: 'getThing', responses: { 200: shown, ...refusals } } }),
    ...Object.fromEntries(
      shape.updates.map((method) => [
        method,
        {
          operationId: `${method}Thing`,
          requestBody: body(method === 'put' ? inputSchema(shape) : patchSchema(shape)),
          responses: { 200: shown, ...refusals },
        },
      ]),
    ),
    ...(!no('delete') && {
      delete: { operationId: 'deleteThing', responses: { 204: { description: 'gone' }, ...refusals } },
    }),
  };
  const base = shape.nested ? '/owners/{ownerId}/things' : '/things';
  const owner = { name: 'ownerId', in: 'path', required: true, schema: { type: 'integer' } };
  const paths = {
    [base]: shape.nested ? { parameters: [owner], ...collection } : collection,
    [`${base}/{${idParameter}}`]: shape.nested
      ? { ...member, parameters: [owner, ...member.parameters] }
      : member,
    ...(shape.nested && ownerPaths(owner, problem)),
  };
  return {
    openapi: shape.openapi,
    info: { title: 'Things', version: '1' },
    ...(shape.strict && { 'x-plumbline-strictness': { invalid: 'reject', basis: 'assumed' } }),
    paths,
    components: {
      schemas: {
        Thing: item,
        Wrapped: {
          type: 'object',
          required: ['data'],
          properties: { data: { $ref: '#/components/schemas/Thing' } },
        },
      },
    },
  };
}

function ownerPaths(owner: Schema, problem: Schema): { readonly [path: string]: unknown } {
  const schema = {
    type: 'object',
    required: ['id', 'name'],
    properties: {
      id: { type: 'integer', readOnly: true },
      name: { type: 'string', minLength: 1, maxLength: 60 },
    },
  };
  const shown = response(schema);
  return {
    '/owners': {
      get: { operationId: 'listOwners', responses: { 200: response({ type: 'array', items: schema }) } },
      post: {
        operationId: 'createOwner',
        requestBody: { required: true, content: { 'application/json': { schema } } },
        responses: { 201: shown, 400: problem },
      },
    },
    '/owners/{ownerId}': {
      parameters: [owner],
      get: { operationId: 'getOwner', responses: { 200: shown, 400: problem, 404: problem } },
      delete: {
        operationId: 'deleteOwner',
        responses: { 204: { description: 'gone' }, 400: problem, 404: problem },
      },
    },
  };
}

function response(schema: Schema): Schema {
  return { description: 'd', content: { 'application/json': { schema } } };
}

function listParameters(list: ListShape): readonly Schema[] {
  const query = (name: string, schema: Schema) => ({ name, in: 'query', schema });
  const limit = query('limit', { type: 'integer', minimum: 1, maximum: 50 });
  switch (list) {
    case 'array':
      return [];
    case 'items-offset':
      return [limit, query('offset', { type: 'integer', minimum: 0 })];
    case 'items-page':
      return [limit, query('page', { type: 'integer', minimum: 1 })];
    case 'items-page-0':
      return [limit, query('page', { type: 'integer', minimum: 0 })];
    case 'items-cursor':
      return [limit, query('cursor', { type: 'string', 'x-plumbline-opaque': { basis: 'assumed' } })];
    case 'items-link':
    case 'array-link-header':
      return [limit];
  }
}

function listResponse(list: ListShape): Schema {
  const items = { type: 'array', items: { $ref: '#/components/schemas/Thing' } };
  if (list === 'array') return response(items);
  if (list === 'array-link-header')
    return { ...response(items), headers: { Link: { schema: { type: 'string' } } } };
  const extra =
    list === 'items-cursor'
      ? { nextCursor: { type: 'string' } }
      : list === 'items-link'
        ? {
            links: {
              type: 'object',
              properties: { next: { type: 'object', properties: { href: { type: 'string' } } } },
            },
          }
        : {};
  return response({ type: 'object', required: ['items'], properties: { items, ...extra } });
}

/** The keywords that OpenAPI 3.0 writes in another way. */
function toOpenApi30(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toOpenApi30);
  if (typeof value !== 'object' || value === null) return value;
  const schema = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, toOpenApi30(each)]));
  const { type, exclusiveMinimum, exclusiveMaximum } = schema as Record<string, unknown>;
  return {
    ...schema,
    ...(Array.isArray(type) && {
      type: type.find((each) => each !== 'null'),
      ...(type.includes('null') && { nullable: true }),
    }),
    ...(typeof exclusiveMinimum === 'number' && { minimum: exclusiveMinimum, exclusiveMinimum: true }),
    ...(typeof exclusiveMaximum === 'number' && { maximum: exclusiveMaximum, exclusiveMaximum: true }),
  };
}
