import { fileURLToPath } from 'node:url';
import { type Contract, loadContract } from '@plumbline/openapi';
import { beforeAll, describe, expect, test } from 'vitest';

/** Written by hand from the API reference: what each family offers, below its base path. */
const reference = [
  [
    'listAutomationConnections',
    'get',
    '',
    ['cursor', 'filter', 'limit', 'listAll', 'sort'],
    [200, 400, 401, 403, 500, 503],
    'tier1',
  ],
  ['createAutomationConnection', 'post', '', [], [201, 400, 401, 403, 500, 503], 'tier2'],
  ['getAutomationConnection', 'get', '/{id}', ['id'], [200, 400, 401, 403, 404, 500, 503], 'tier1'],
  ['updateAutomationConnection', 'put', '/{id}', ['id'], [200, 400, 401, 403, 404, 500, 503], 'tier2'],
  [
    'deleteAutomationConnection',
    'delete',
    '/{id}',
    ['forced', 'id'],
    [204, 400, 401, 403, 404, 500, 503],
    'tier2',
  ],
  [
    'changeAutomationConnectionOwner',
    'post',
    '/{id}/actions/change-owner',
    ['id'],
    [204, 400, 401, 403, 404, 500, 503],
    'tier2',
  ],
  [
    'changeAutomationConnectionSpace',
    'post',
    '/{id}/actions/change-space',
    ['id'],
    [204, 400, 401, 403, 404, 500, 503],
    'tier2',
  ],
  [
    'checkAutomationConnection',
    'post',
    '/{id}/actions/check',
    ['id'],
    [200, 400, 401, 403, 404, 500, 503],
    'tier2',
  ],
] as const;

const families = [
  { base: '/api/workflows/automation-connections', suffix: '', deprecated: false },
  { base: '/api/v1/automation-connections', suffix: 'V1', deprecated: true },
] as const;

const expected = families.flatMap(({ base, suffix, deprecated }) =>
  reference.map(([id, method, path, parameters, statuses, tier]) => ({
    id: id + suffix,
    method,
    path: base + path,
    parameters: [...parameters],
    statuses: [...statuses, ...(id === 'updateAutomationConnection' && suffix === '' ? [409] : [])]
      .sort()
      .map(String),
    tier,
    deprecated,
  })),
);

describe('the spec of automation connections', () => {
  let contract: Contract;

  beforeAll(async () => {
    contract = await loadContract(
      fileURLToPath(new URL('../automation-connections/openapi.yaml', import.meta.url)),
    );
  });

  test('has the eight documented operations in both families, and no other', () => {
    const found = contract.operations.map(
      ({ id, method, path, parameters, responses, extensions, deprecated }) => ({
        id,
        method,
        path,
        parameters: parameters.map(({ name }) => name).sort(),
        statuses: responses.map(({ status }) => status).sort(),
        tier: (extensions['x-plumbline-rate-limit-tier'] as { readonly tier: string }).tier,
        deprecated,
      }),
    );
    const byId = (a: { readonly id: string }, b: { readonly id: string }) => a.id.localeCompare(b.id);
    expect(found.sort(byId)).toEqual([...expected].sort(byId));
  });

  test.each([
    ['limit', { type: 'integer', minimum: 1, maximum: 200, default: 100 }],
    ['listAll', { type: 'boolean', default: false }],
    ['cursor', { type: 'string' }],
    ['filter', { type: 'string' }],
    ['forced', { type: 'boolean', default: false }],
  ] as const)('constrains %s as published, in both families', (name, schema) => {
    const found = contract.operations.flatMap(({ parameters }) =>
      parameters.filter((each) => each.name === name),
    );
    expect(found.map((each) => each.schema?.schema)).toEqual([schema, schema]);
  });

  test('sorts by four fields, each bare, upwards and downwards', () => {
    const fields = ['id', 'name', 'createdAt', 'updatedAt'];
    const values = ['', '+', '-'].flatMap((prefix) => fields.map((field) => prefix + field));
    const sorts = contract.operations.flatMap(({ parameters }) =>
      parameters.filter(({ name }) => name === 'sort'),
    );
    for (const { schema } of sorts)
      expect(schema?.schema).toEqual({ type: 'string', default: 'id', enum: values });
    expect(sorts).toHaveLength(2);
  });

  test('documents these fields, and requires these of them', () => {
    const components = contract.document['components'] as unknown as {
      readonly schemas: Readonly<Record<string, Shape>>;
    };
    const shapes = Object.fromEntries(
      Object.entries(components.schemas)
        .filter(([, { type }]) => type === 'object')
        .map(([name, { properties = {}, required = [] }]) => [
          name,
          Object.keys(properties)
            .map((each) => (required.includes(each) ? `${each}!` : each))
            .sort()
            .join(' '),
        ]),
    );
    expect(shapes).toEqual({
      ApiError: 'code! detail title!',
      AutomationConnection:
        'connectorId! createdAt! error id! isConnected! name! oauthAccountName! ownerId! params! redirect! spaceId updatedAt!',
      AutomationConnectionCreate: 'connectorId! name params spaceId',
      AutomationConnectionList: 'data! links!',
      AutomationConnectionSummary:
        'connectorId! createdAt! id! isConnected! name! ownerId! spaceId updatedAt!',
      AutomationConnectionUpdate: 'name params',
      CheckResult: 'connected! is_connected!',
      ConnectionParameter:
        'documentation! exampleValue! fieldType! id! isOptional! meta! name! order! paramOptions! value!',
      ConnectionParameterCreate: 'name value',
      ConnectionParameterOption: 'id! value!',
      ConnectionParameterUpdate: 'id value',
      ErrorResponse: 'errors! traceId',
      OwnerChange: 'userId',
      PageLink: 'href!',
      PageLinks: 'next! prev!',
      SpaceChange: 'spaceId',
    });
  });

  test('sends the documented bodies, and only those', () => {
    const bodies = contract.operations.flatMap(({ id, requestBody }) =>
      requestBody
        ? [[id.replace(/V1$/, ''), requestBody.required, requestBody.content.map(({ type }) => type)]]
        : [],
    );
    const once = [
      'changeAutomationConnectionOwner',
      'changeAutomationConnectionSpace',
      'createAutomationConnection',
      'updateAutomationConnection',
    ].map((id) => [id, true, ['application/json']]);
    expect(bodies.sort()).toEqual([...once, ...once].sort());
  });

  test('lets a bearer of an API key or of an OAuth token in, everywhere', () => {
    const scheme = (name: string) => [{ scheme: name, scopes: [] }];
    for (const { security } of contract.operations)
      expect(security).toEqual([scheme('bearerAuth'), scheme('oauth2')]);
    expect(contract.securitySchemes['oauth2']).toMatchObject({ kind: 'oauth2', tokenUrl: '/oauth/token' });
  });

  test('leads from a new connection to everything that can be done with it', () => {
    for (const suffix of ['', 'V1']) {
      const create = contract.operations.find(({ id }) => id === `createAutomationConnection${suffix}`);
      const links = create?.responses.find(({ status }) => status === '201')?.links ?? [];
      const others = reference.map(([id]) => id + suffix).filter((id) => id !== create?.id);
      expect(links.map(({ operation }) => operation).sort()).toEqual(others.sort());
    }
  });

  test('stands on a bare tenant', () => {
    expect(contract.servers).toEqual([
      { url: 'https://your-tenant.us.qlikcloud.com', template: 'https://{tenant}.{region}.qlikcloud.com' },
    ]);
  });
});

interface Shape {
  readonly type?: unknown;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}
