import type { JsonPointer } from '../json.ts';
import { type Declared, declaredObject, type ExtensionSchema } from './extension.ts';
import { nameSchema, pointerSchema } from './value-shapes.ts';

/** The comparison and logical operators of RFC 7644, section 3.4.2.2. */
export const scimOperators = [
  'eq',
  'ne',
  'co',
  'sw',
  'ew',
  'pr',
  'gt',
  'ge',
  'lt',
  'le',
  'and',
  'or',
  'not',
  '()',
] as const;

/** Which items of a list an expression keeps. */
export interface FilterExtension extends Declared {
  readonly parameter: string;
  readonly grammar: 'scim';
  /** Attribute names of the grammar to where they stand in an item. */
  readonly fields: Readonly<Record<string, JsonPointer>>;
  readonly operators: readonly (typeof scimOperators)[number][];
  /** Whether `eq` tells upper from lower case; `unspecified` when the service does not say. */
  readonly caseSensitive?: boolean | 'unspecified';
}

export const filter: ExtensionSchema = {
  appliesTo: ['operation'],
  description: 'Says which parameter filters a list, in which grammar, on which fields.',
  schema: declaredObject({
    required: {
      parameter: nameSchema,
      grammar: { enum: ['scim'] },
      fields: {
        type: 'object',
        minProperties: 1,
        propertyNames: nameSchema,
        additionalProperties: pointerSchema,
      },
      operators: { type: 'array', items: { enum: scimOperators }, minItems: 1, uniqueItems: true },
    },
    optional: { caseSensitive: { enum: [true, false, 'unspecified'] } },
  }),
};
