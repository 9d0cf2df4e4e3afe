import { describe, test } from 'vitest';
import { KEYWORD_SCHEMAS } from './keyword-schemas.ts';
import {
  ajvJudge,
  boundariesValidate,
  everyShrinkIsValid,
  invalidValuesDoNot,
  lenientJudge,
  sameSeedSameValues,
  validValuesValidate,
} from './laws.ts';

describe.each(Object.entries(KEYWORD_SCHEMAS))('%s', (_, schemas) => {
  describe.each(schemas.map((schema) => [JSON.stringify(schema), schema] as const))('%s', (_, schema) => {
    const judge = ajvJudge(schema);
    test('valid values validate', () => validValuesValidate(schema, judge));
    test('invalid values do not', () => invalidValuesDoNot(schema, judge));
    test('boundaries validate and their breaks do not', () => boundariesValidate(schema, judge));
    test('the same seed gives the same values', () => sameSeedSameValues(schema));
    test('every shrink is valid', () => everyShrinkIsValid(schema, lenientJudge(schema)));
  });
});
