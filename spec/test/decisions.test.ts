import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { specFolder } from './run-lint.ts';

const folder = join(specFolder, 'automation-connections');

describe('DECISIONS.md', () => {
  let text = '';

  beforeAll(async () => {
    text = await readFile(join(folder, 'DECISIONS.md'), 'utf8');
  });

  test('explains every list of required fields, and no other', async () => {
    const files = await readdir(join(folder, 'schemas'));
    const withRequired: string[] = [];
    for (const file of files) {
      const schema: { readonly required?: unknown } = parse(
        await readFile(join(folder, 'schemas', file), 'utf8'),
      );
      if (schema.required !== undefined) withRequired.push(file);
    }
    const explained = [...text.matchAll(/^\| `([a-z-]+\.yaml)` \|/gm)].map(([, file]) => file);
    expect(explained.sort()).toEqual(withRequired.sort());
  });

  test('numbers its entries without a gap, and gives the sources of each', () => {
    const entries = text.split(/^### /m).slice(1);
    expect(entries.map((entry) => entry.split('.')[0])).toEqual(entries.map((_, index) => `D${index + 1}`));
    for (const entry of entries) expect(entry).toMatch(/^\*\*Sources:\*\* \S/m);
  });

  test('refers only to entries that it has', () => {
    const entries = new Set([...text.matchAll(/^### (D\d+)\./gm)].map(([, id]) => id));
    const named = [...text.matchAll(/\bD\d+\b/g)].map(([id]) => id);
    expect(named.filter((id) => !entries.has(id))).toEqual([]);
  });
});
