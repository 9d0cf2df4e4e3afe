import { describe, expect, test } from 'vitest';
import { generateClient } from '../src/index.ts';
import { contractOf } from './contract-of.ts';
import { hostileDocuments } from './documents/hostile.ts';
import { typeErrors } from './type-check.ts';

describe('generated code type-checks', () => {
  test.each(hostileDocuments)('for a spec with %s', async (_, document) => {
    const files = await generateClient({ contract: contractOf(document) });

    expect(await typeErrors(files)).toBe('');
  });
});

test('a type error in generated code would be seen', async () => {
  const files = await generateClient({ contract: contractOf({ openapi: '3.1.0', info: {}, paths: {} }) });

  expect(await typeErrors(files, "const wrong: number = 'text'; wrong;")).toContain('TS2322');
});
