import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadContract } from '@plumbline/openapi';
import { expect, test } from 'vitest';
import { generateClient } from '../src/index.ts';
import { typeErrors, writeProjects } from './type-check.ts';

const contract = await loadContract(fileURLToPath(new URL('documents/pets.yaml', import.meta.url)));
const files = await generateClient({ contract });
const methods = files.get('src/generated/methods.ts') ?? '';

test('the files are the same at each run', async () => {
  expect(await generateClient({ contract })).toEqual(files);
});

test('what the methods take and give is typed', async () => {
  const usage = `
    import { createClient, type Pet } from './src/generated/index.ts';
    const { pets, raw } = createClient({ auth: 'token' });
    const list: Pet[] = await pets.list({ limit: 3, kinds: ['cat'] });
    const pet: Pet = await pets.create({ name: 'Rex', owner: null, parents: list });
    const name: string = (await pets.get('1', { signal: new AbortController().signal })).name;
    const gone: undefined = await pets.delete('1');
    const photo: Blob = await pets.getPhoto('1');
    await pets.updatePhoto('1', photo);
    const { data, response } = await pets.get('1').withResponse();
    const same: Pet = data; const status: number = response.status;
    const value = await raw.GET('/pets/{petId}', { params: { path: { petId: '1' } } });
    // @ts-expect-error no such kind
    await pets.list({ kinds: ['cow'] });
    // @ts-expect-error a pet has a name
    await pets.create({ owner: null });
    // @ts-expect-error ids are strings
    await pets.get(1);
    // @ts-expect-error credentials are needed
    createClient({});
    export { pet, name, gone, same, status, value };
  `;
  const folder = await writeProjects([{ name: 'pets', files, usage }]);
  try {
    expect(await typeErrors(folder)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test.each([
  ['a text of the spec', '   * List pets\n'],
  ['a parameter with its text', '   * - `limit`: How many.\n'],
  ['a path parameter with its text', '   * @param petId Id of the pet.\n'],
  ['a deprecation', '   * @deprecated The spec marks this operation as deprecated.\n'],
  ['how a parameter is written', "styles: { query: { kinds: { style: 'pipeDelimited' } } }"],
  ['the media type of a body', "contentType: 'image/png'"],
  ['how a body that is not JSON is read', "as: 'blob', accept: 'image/png'"],
])('the methods carry %s', (_, text) => {
  expect(methods).toContain(text);
});

test('the bundled spec is among the files', () => {
  expect(JSON.parse(files.get('openapi.json') ?? '')).toEqual(contract.document);
});
