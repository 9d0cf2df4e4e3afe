import { describe, expect, it } from 'vitest';
import { inferResources } from '../../src/model/resources.ts';
import { readRoles } from '../../src/model/roles.ts';
import { bind } from '../../src/plan/bind.ts';
import { fill, type RefSource } from '../../src/plan/template.ts';
import { contractOf, json, specOf } from '../support/contract-of.ts';

const body = {
  type: 'object',
  required: ['title', 'userId'],
  properties: {
    title: { type: 'string', maxLength: 22 },
    userId: { type: 'integer' },
    groupId: { type: 'string' },
    token: { type: 'string', 'x-plumbline-opaque': { basis: 'assumed' } },
    kindId: { type: 'string', enum: ['a', 'b'] },
    paid: { type: 'boolean' },
    parts: { type: 'array', items: { type: 'object', properties: { userId: { type: 'integer' } } } },
  },
};

async function bound(value: Parameters<typeof bind>[0], options: { readonly given?: boolean } = {}) {
  const id = [{ name: 'userId', in: 'path', required: true, schema: { type: 'integer' } }];
  const contract = await contractOf(
    specOf('3.1.0', {
      '/users': { get: { operationId: 'list', responses: { 200: json({ type: 'array', items: {} }) } } },
      '/users/{userId}': { get: { operationId: 'read', parameters: id, responses: { 200: json({}) } } },
      '/orders': {
        post: {
          operationId: 'order',
          requestBody: { content: { 'application/json': { schema: body } } },
          responses: { 201: json({}) },
        },
      },
    }),
  );
  const schema = contract.operations.find((each) => each.id === 'order')?.requestBody?.content[0]?.schema;
  if (!schema) throw new Error('no schema');
  const resources = inferResources(contract);
  return bind(value, schema, {
    contract,
    roles: readRoles(contract, resources),
    subject: undefined,
    nameField: 'title',
    optionalReferences: options.given ? 'given' : 'all',
  });
}

const lookup = (source: RefSource) => {
  if (source.kind === 'prefixed') return `pl-01234567-${source.text}`;
  if (source.kind === 'resource-id') return 77;
  return source.kind === 'learned' && source.names.includes('groupId') ? 'g1' : undefined;
};

describe('a body', () => {
  it('names by reference only what the target knows, and carries the prefix of the run', async () => {
    const template = await bound({ title: 'Milk', userId: 1, groupId: 'x', kindId: 'a', paid: true });
    expect(fill(template, lookup).value).toEqual({
      title: 'pl-01234567-Milk',
      userId: 77,
      groupId: 'g1',
      kindId: 'a',
      paid: true,
    });
  });

  it('leaves out what is optional and unknown, or made by the server alone', async () => {
    const template = await bound({ title: 'Milk', userId: 1, groupId: 'x', token: 'made up' });
    const filled = fill(template, (source) => (source.kind === 'learned' ? undefined : lookup(source)));
    expect(filled.value).toEqual({ title: 'pl-01234567-Milk', userId: 77 });
    expect(filled.unknown).toHaveLength(1);
  });

  it('sends a required reference all the same', async () => {
    const template = await bound({ title: 'Milk', userId: 5 });
    expect(fill(template, () => undefined).value).toEqual({ userId: 5 });
  });

  it('of a first try leaves optional references to the user', async () => {
    const template = await bound({ title: 'Milk', userId: 1, groupId: 'x' }, { given: true });
    expect(fill(template, lookup).value).toEqual({ title: 'pl-01234567-Milk', userId: 77 });
  });

  it('keeps its name within the bound of the spec, counted in code points', async () => {
    const template = await bound({ title: '🌍'.repeat(20), userId: 1 });
    const { title } = fill(template, lookup).value as { title: string };
    // The lookup gives no number; the room for one stays free.
    expect([...title]).toHaveLength(22 - 'ddddd-'.length);
  });

  it('is bound inside arrays too', async () => {
    const template = await bound({ title: 'a', userId: 1, parts: [{ userId: 3 }, { userId: 4 }] });
    expect(fill(template, lookup).value).toMatchObject({ parts: [{ userId: 77 }, { userId: 77 }] });
  });
});
