const ok = { 200: { description: 'Done' } };
const nasty = [
  "'; process.exit(1); //",
  '*/ process.exit(1); /*',
  ['`$', '{process.exit(1)}`'].join(''),
  'line\nbreak\r\u2028\u2029\u0000end',
  '../../../etc/passwd',
  '"double" \\ back\\',
  '__proto__',
  'constructor',
  'then',
  'delete',
  'class',
  '',
  '🦊',
  '名前',
  '1e3',
  '-1',
  'a.b-c d',
  '\u202Ereversed',
  '{@link x} @deprecated',
];

const text = `Ends here */ process.exit(1) /* \`\${x}\`\n@deprecated not by you\n * @internal\u0007`;

const nastyProperties = Object.fromEntries(
  nasty.map((name) => [name, { type: 'string', description: text, title: name, default: name }]),
);

/** Documents that a careless generator would turn into code that breaks, or runs. Each must give code that type-checks. */
export const hostileDocuments: readonly (readonly [name: string, document: object])[] = [
  [
    'names with quotes, comment ends, line ends and dots in every place',
    {
      openapi: '3.1.0',
      info: { title: text, version: '*/' },
      servers: [
        {
          url: "https://{a'b}.example.com/`*/",
          variables: { "a'b": { default: "x'*/", description: text } },
        },
      ],
      paths: Object.fromEntries(
        nasty.map((name, index) => [
          `/p${index}/${name}/{${name.replace(/[{}]/g, '')}}`,
          {
            get: {
              operationId: name,
              tags: [name],
              summary: text,
              description: text,
              parameters: [
                {
                  name: name.replace(/[{}]/g, ''),
                  in: 'path',
                  required: true,
                  description: text,
                  schema: { type: 'string' },
                },
                { name, in: 'query', description: text, schema: { enum: nasty } },
              ],
              requestBody: {
                content: { [`application/json; x=${name}`]: { schema: nastyProperties['class'] } },
              },
              responses: {
                200: {
                  description: text,
                  content: {
                    [name]: { schema: { type: 'object', properties: nastyProperties, required: nasty } },
                  },
                },
              },
            },
          },
        ]),
      ),
      components: {
        schemas: Object.fromEntries(
          nasty.map((name) => [
            name,
            {
              title: name,
              description: text,
              type: 'object',
              properties: {
                next: {
                  $ref: `#/components/schemas/${encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'))}`,
                },
              },
            },
          ]),
        ),
      },
    },
  ],
  [
    'operations without ids, with equal ids, and with ids that become equal',
    {
      openapi: '3.0.3',
      info: { title: 'Collisions', version: '1' },
      paths: {
        '/pets': {
          get: { responses: ok },
          post: { responses: ok },
          put: { responses: ok },
          patch: { responses: ok },
          head: { responses: ok },
          options: { responses: ok },
          trace: { responses: ok },
        },
        '/pets/{id}': {
          get: { tags: ['pets'], responses: ok },
          put: { tags: ['Pets'], responses: ok },
          patch: { tags: ['pets'], responses: ok },
          delete: { tags: ['pets'], responses: ok },
        },
        '/a': {
          get: { operationId: 'same', tags: ['t'], responses: ok },
          post: { operationId: 'same', tags: ['t'], responses: ok },
        },
        '/b': {
          get: { operationId: 'sa-me', tags: ['T'], responses: ok },
          post: { operationId: 'Sa me', tags: ['t!'], responses: ok },
        },
        '/c/{x}/{X}/{x_}': { get: { operationId: 'body', tags: ['raw'], responses: ok } },
        '/d/{options}/{query}/{body}/{request}': {
          put: {
            operationId: 'then',
            tags: ['then'],
            requestBody: { content: { 'application/json': {} } },
            responses: ok,
          },
        },
        '/v1/e': { get: { operationId: 'e', tags: ['v1'], responses: ok } },
        '/': { get: { responses: ok } },
        '/{only}': { get: { responses: {} } },
      },
    },
  ],
  [
    'schemas that recur, directly and through arrays, unions, intersections and each other',
    {
      openapi: '3.1.0',
      info: { title: 'Recursion', version: '1' },
      paths: {
        '/trees': {
          get: {
            responses: {
              200: {
                description: '',
                content: { 'application/json': { schema: { $ref: '#/components/schemas/Tree' } } },
              },
            },
          },
        },
      },
      components: {
        schemas: {
          Tree: {
            type: 'object',
            properties: { children: { type: 'array', items: { $ref: '#/components/schemas/Tree' } } },
          },
          Json: {
            anyOf: [
              { type: ['string', 'null', 'number', 'boolean'] },
              { type: 'array', items: { $ref: '#/components/schemas/Json' } },
              { type: 'object', additionalProperties: { $ref: '#/components/schemas/Json' } },
            ],
          },
          Itself: { $ref: '#/components/schemas/Itself' },
          Ping: { $ref: '#/components/schemas/Pong' },
          Pong: {
            allOf: [
              { $ref: '#/components/schemas/Ping' },
              { type: 'object', required: ['x'], properties: { x: { type: 'string' } } },
            ],
          },
          List: { type: 'array', items: { $ref: '#/components/schemas/List' } },
          Tuple: {
            type: 'array',
            prefixItems: [{ $ref: '#/components/schemas/Tuple' }, { type: 'string' }],
            items: false,
          },
          Animal: {
            type: 'object',
            discriminator: {
              propertyName: 'kind',
              mapping: { cat: '#/components/schemas/Cat', dog: 'Dog', ghost: 'Nobody' },
            },
            oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }],
          },
          Cat: {
            allOf: [
              { $ref: '#/components/schemas/Animal' },
              {
                type: 'object',
                properties: { kind: { type: 'string' }, friend: { $ref: '#/components/schemas/Animal' } },
              },
            ],
          },
          Dog: { type: 'object', required: ['kind', 'owner'], properties: { kind: { type: 'string' } } },
          Deep: { $ref: '#/components/schemas/Tree/properties/children/items' },
          Deeper: { $ref: '#/paths/~1trees/get/responses/200/content/application~1json/schema' },
        },
      },
    },
  ],
  [
    'schemas that are odd, empty or wrong',
    {
      openapi: '3.1.0',
      info: { title: '', version: '' },
      paths: {
        '/x': {
          post: {
            requestBody: {
              required: true,
              content: { 'multipart/form-data': { schema: { type: 'object' } } },
            },
            responses: {
              '2XX': { description: '', content: { 'text/plain': {} } },
              default: { description: '' },
            },
          },
          get: { responses: { default: { description: '', content: { 'application/octet-stream': {} } } } },
        },
      },
      components: {
        schemas: {
          Yes: true,
          No: false,
          Nothing: {},
          Odd: { type: 'file' },
          EmptyEnum: { enum: [] },
          MixedEnum: { enum: [1, 'one', null, true, -0.5] },
          ObjectEnum: { enum: [{ a: 1 }, [1]] },
          NullConst: { const: null },
          ObjectConst: { const: { a: 1 } },
          Numbers: { const: -12.5 },
          Nowhere: { $ref: '#/components/schemas/Missing' },
          Outside: { $ref: 'https://127.0.0.1:1/never-fetched.json' },
          OpenTuple: { type: 'array', prefixItems: [{ type: 'string' }] },
          Patterns: {
            patternProperties: { '^x-': { type: 'number' } },
            properties: { a: { type: 'string' } },
          },
          Required: { allOf: [{ $ref: '#/components/schemas/Patterns' }], required: ['a', 'b'] },
          Siblings: { $ref: '#/components/schemas/Patterns', properties: { z: { type: 'integer' } } },
          Any: { type: ['object', 'array', 'null'], items: {}, additionalProperties: false },
          paths: { type: 'string' },
          Client: { type: 'string' },
          createClient: { type: 'string' },
          string: { type: 'string' },
          'a-b': { type: 'string' },
          a_b: { type: 'string' },
          aB: { type: 'string' },
        },
      },
    },
  ],
  ['no operations at all', { openapi: '3.1.0', info: { title: 'Empty', version: '1' }, paths: {} }],
];
