import { registerSchema, unregisterSchema, validate } from '@hyperjump/json-schema/draft-2020-12';
import type { JsonObject } from '@plumbline/openapi';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundaries, invalidBoundaries, valid } from '../src/index.ts';
import { KEYWORD_SCHEMAS } from './keyword-schemas.ts';
import { seed } from './seed.ts';

/** `format` only annotates here, and multiples are taken in floating point: both are Ajv's to judge. */
const NOT_ITS_OWN: ReadonlySet<string> = new Set(['format', 'multipleOf']);
const schemas = Object.entries(KEYWORD_SCHEMAS)
  .filter(([keyword]) => !NOT_ITS_OWN.has(keyword))
  .flatMap(([, group]) => group.map((schema) => [JSON.stringify(schema), schema] as const));

test.each(schemas)('a second judge agrees on %s', async (_, schema) => {
  const judge = await secondJudge(schema);
  const good = [
    ...fc.sample(valid(schema), { numRuns: 40, seed }),
    ...[...boundaries(schema)].map((one) => one.value),
  ];
  expect(good.filter((value) => !judge(value))).toEqual([]);
  const bad = [...invalidBoundaries(schema)];
  expect(bad.filter(({ value }) => judge(value))).toEqual([]);
});

async function secondJudge(schema: JsonObject): Promise<(value: unknown) => boolean> {
  const id = 'https://plumbline.test/schema';
  registerSchema(structuredClone(schema) as never, id, 'https://json-schema.org/draft/2020-12/schema');
  try {
    const compiled = await validate(id);
    return (value) => compiled(value as never).valid;
  } finally {
    unregisterSchema(id);
  }
}
