import type { Contract, JsonObject } from '@plumbline/openapi';

/** A contract made by hand: the mock reads only its title, servers, dialect and document. */
export function petsContract(serverUrls: readonly string[] = ['/']): Contract {
  const pet = {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string' }, age: { type: ['integer', 'null'] } },
  };
  const document: JsonObject = {
    openapi: '3.1.0',
    info: { title: 'Pets', version: '1' },
    servers: serverUrls.map((url) => ({ url })),
    paths: {
      '/pets': {
        get: {
          operationId: 'listPets',
          parameters: [{ name: 'limit', in: 'query', schema: { type: 'integer', maximum: 10 } }],
          responses: {
            200: {
              description: 'pets',
              content: {
                'application/json': {
                  schema: { type: 'array', items: { $ref: '#/components/schemas/Pet' } },
                  example: [{ name: 'Ada', age: null }],
                },
              },
            },
            400: {
              description: 'bad',
              content: { 'application/json': { schema: { type: 'object' }, example: { error: 'bad' } } },
            },
          },
        },
        post: {
          operationId: 'createPet',
          requestBody: {
            required: true,
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Pet' } } },
          },
          responses: {
            201: {
              description: 'made',
              content: {
                'application/json': {
                  schema: { $ref: '#/components/schemas/Pet' },
                  example: { name: 'Ada' },
                },
              },
            },
            400: {
              description: 'bad',
              content: { 'application/json': { schema: { type: 'object' }, example: { error: 'bad' } } },
            },
          },
        },
      },
      '/notes': {
        post: {
          operationId: 'createNote',
          requestBody: { content: { 'text/plain': { schema: { type: 'string' } } } },
          responses: { 204: { description: 'kept' } },
        },
      },
    },
    components: { schemas: { Pet: pet } },
  };
  return {
    title: 'Pets',
    version: '1',
    openapi: '3.1.0',
    dialect: 'draft-2020-12',
    sha256: '',
    servers: serverUrls.map((url) => ({ url, template: url })),
    operations: [],
    securitySchemes: {},
    extensions: {},
    document,
    files: [],
    locate: () => undefined,
  };
}
