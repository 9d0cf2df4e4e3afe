import type { JsonObject, JsonValue } from '@plumbline/openapi';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { expect } from 'vitest';
import { boundaries, invalid, invalidBoundaries, type SchemaOptions, valid } from '../src/index.ts';
import { seed } from './seed.ts';

export type Judge = (value: JsonValue) => boolean;

/** Ajv as it comes, with formats of its own: it shares no code with what is tested. */
export function ajvJudge(schema: JsonObject): Judge {
  const ajv = new Ajv2020({ strict: false, multipleOfPrecision: 5, logger: false });
  // The types of ajv-formats describe its CommonJS shape only.
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  const validate = ajv.compile(schema);
  return (value) => validate(value) === true;
}

/**
 * As {@link ajvJudge}, with the letter of the RFCs where ajv-formats asks for more: a mail domain may be one label
 * (RFC 5321, section 4.1.2), what follows a scheme may be empty (RFC 3986, section 3). Shrinking gets there.
 */
export function lenientJudge(schema: JsonObject): Judge {
  const ajv = new Ajv2020({ strict: false, multipleOfPrecision: 5, logger: false });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addFormat('email', /^[^@\s]+@[a-z0-9.-]+$/i);
  ajv.addFormat('uri', /^[a-z][a-z0-9+.-]*:\S*$/i);
  const validate = ajv.compile(schema);
  return (value) => validate(value) === true;
}

export function validValuesValidate(schema: JsonObject, judge: Judge, options?: SchemaOptions): void {
  const values = fc.sample(valid(schema, options), { numRuns: RUNS, seed });
  expect(values.filter((value) => !judge(value))).toEqual([]);
}

export function invalidValuesDoNot(schema: JsonObject, judge: Judge, options?: SchemaOptions): void {
  const values = fc.sample(invalid(schema, options), { numRuns: RUNS, seed });
  expect(values.filter(({ value }) => judge(value))).toEqual([]);
}

export function boundariesValidate(schema: JsonObject, judge: Judge, options?: SchemaOptions): void {
  expect([...boundaries(schema, options)].filter(({ value }) => !judge(value))).toEqual([]);
  const broken = [...invalidBoundaries(schema, options)];
  expect(broken.filter(({ value }) => judge(value))).toEqual([]);
  expect(broken.length).toBeGreaterThan(0);
}

export function sameSeedSameValues(schema: JsonObject, options?: SchemaOptions): void {
  const draw = (): readonly unknown[] => [
    fc.sample(valid(schema, options), { numRuns: 20, seed: 7 }),
    [...boundaries(schema, options)],
    [...invalidBoundaries(schema, options)],
  ];
  expect(draw()).toEqual(draw());
  expect(draw()).toEqual([
    fc.sample(valid(structuredClone(schema), options), { numRuns: 20, seed: 7 }),
    [...boundaries(structuredClone(schema), options)],
    [...invalidBoundaries(structuredClone(schema), options)],
  ]);
}

/** Follows shrinking to its end by always taking the last of a few candidates, so that every kind of step is seen. */
export function everyShrinkIsValid(schema: JsonObject, judge: Judge, options?: SchemaOptions): void {
  const arbitrary = valid(schema, options);
  for (const start of fc.sample(arbitrary, { numRuns: 5, seed })) {
    let value = new fc.Value(start, undefined as unknown);
    for (let step = 0; step < 200; step += 1) {
      const candidates = [...arbitrary.shrink(value.value, value.context).take(8)];
      expect(candidates.filter((candidate) => !judge(candidate.value))).toEqual([]);
      const next = candidates.at(step % 8) ?? candidates.at(-1);
      if (next === undefined) break;
      value = next;
    }
  }
}

const RUNS = 150;
