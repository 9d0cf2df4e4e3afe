import { isObject, type JsonValue } from '../json.ts';
import type { KeywordValue } from '../structure/schema-keywords.ts';

const types = ['string', 'number', 'integer', 'boolean', 'array', 'object', 'null'] as const;

/** What a keyword expects, in words; undefined when the value is as it must be. */
export function checkKeywordValue(kind: KeywordValue, value: JsonValue): string | undefined {
  const { test, words } = expectations[kind];
  return test(value) ? undefined : words;
}

/** The names that `type` may have. */
export const typeNames: readonly string[] = types;

interface Expectation {
  readonly test: (value: JsonValue) => boolean;
  readonly words: string;
}

const isSchema = (value: JsonValue): boolean => typeof value === 'boolean' || isObject(value);
const isName = (value: JsonValue): boolean => typeof value === 'string';
const isTypeName = (value: JsonValue): boolean => types.some((type) => type === value);
const isNumber = (value: JsonValue): boolean => typeof value === 'number';
const listOf = (value: JsonValue, test: (item: JsonValue) => boolean): boolean =>
  Array.isArray(value) && value.every((item: JsonValue) => test(item));
const mapOf = (value: JsonValue, test: (item: JsonValue) => boolean): boolean =>
  isObject(value) && Object.values(value).every(test);

const schema: Expectation = { test: isSchema, words: 'a schema' };
const text: Expectation = { test: isName, words: 'text' };

const expectations: Readonly<Record<KeywordValue, Expectation>> = {
  schema,
  'schema-list': { test: (value) => listOf(value, isSchema), words: 'a list of schemas' },
  'schema-map': { test: (value) => mapOf(value, isSchema), words: 'an object whose members are schemas' },
  'schema-or-schema-list': {
    test: (value) => isSchema(value) || listOf(value, isSchema),
    words: 'a schema or a list of schemas',
  },
  'schema-or-names-map': {
    test: (value) => mapOf(value, (item) => isSchema(item) || listOf(item, isName)),
    words: 'an object whose members are schemas or lists of names',
  },
  'names-map': {
    test: (value) => mapOf(value, (item) => listOf(item, isName)),
    words: 'an object whose members are lists of names',
  },
  names: { test: (value) => listOf(value, isName), words: 'a list of names' },
  list: { test: (value) => Array.isArray(value), words: 'a list' },
  string: text,
  pattern: text,
  boolean: { test: (value) => typeof value === 'boolean', words: 'true or false' },
  number: { test: isNumber, words: 'a number' },
  'positive-number': {
    test: (value) => typeof value === 'number' && value > 0,
    words: 'a number greater than 0',
  },
  count: {
    test: (value) => typeof value === 'number' && Number.isInteger(value) && value >= 0,
    words: 'a whole number that is not negative',
  },
  type: {
    test: (value) =>
      isTypeName(value) || (listOf(value, isTypeName) && (value as readonly JsonValue[]).length > 0),
    words: `one of ${types.join(', ')}`,
  },
  object: { test: isObject, words: 'an object' },
  any: { test: () => true, words: 'anything' },
};
