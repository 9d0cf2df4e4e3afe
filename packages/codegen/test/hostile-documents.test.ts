import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateClient, planClient } from '../src/index.ts';
import { contractOf } from './contract-of.ts';
import { hostileDocuments } from './documents/hostile.ts';
import { typeErrors, writeProjects } from './type-check.ts';

const cases = hostileDocuments.map(([name, document], index) => ({
  name,
  contract: contractOf(document),
  folder: `document-${index}`,
}));
let folder: string;
let errors: readonly string[];

beforeAll(async () => {
  const empty = await generateClient({ contract: contractOf({ openapi: '3.1.0', info: {}, paths: {} }) });
  const projects = cases.map(async (given) => ({
    name: given.folder,
    files: await generateClient({ contract: given.contract }),
  }));
  folder = await writeProjects([
    ...(await Promise.all(projects)),
    { name: 'control', files: empty, usage: "export const wrong: number = 'text';" },
  ]);
  errors = await typeErrors(folder);
}, 120_000);

afterAll(() => rm(folder, { recursive: true }));

describe.each(cases)('for a spec with $name', ({ contract, folder: name }) => {
  test('generated code type-checks', () => {
    expect(errors.filter((line) => line.startsWith(`${name}/`))).toEqual([]);
  });

  test('generated code loads, and has a method for each operation', async () => {
    const { createClient } = await import(join(folder, name, 'src/generated/index.ts'));
    const client = createClient({ baseUrl: 'http://127.0.0.1:1', auth: 'token' });

    const planned = planClient(contract).flatMap(({ namespace, name: group, methods }) =>
      methods.map((method) => (namespace === undefined ? client : client[namespace])[group][method.name]),
    );
    expect(planned).toHaveLength(contract.operations.length);
    expect(planned.every((method) => typeof method === 'function')).toBe(true);
    expect(client).not.toHaveProperty('then');
  });
});

test('a type error would be seen, and there is none outside the generated code', () => {
  const others = errors.filter((line) => !line.startsWith('document-'));

  expect(others).toEqual([expect.stringMatching(/^control\/usage\.ts.*TS2322/)]);
});
