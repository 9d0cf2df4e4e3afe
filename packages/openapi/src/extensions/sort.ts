import type { JsonPointer } from '../json.ts';
import { type Declared, declaredObject, type ExtensionSchema } from './extension.ts';
import { nameSchema, pointerSchema } from './value-shapes.ts';

/** In which order a list comes. */
export interface SortExtension extends Declared {
  readonly parameter: string;
  /** The order when the parameter is absent, written as a value of the parameter. */
  readonly default?: string;
  /** A field without a prefix is ascending. */
  readonly ascendingPrefix?: string;
  readonly descendingPrefix?: string;
  /** Field names as the parameter takes them, without prefix, to where they stand in an item. */
  readonly fields: Readonly<Record<string, JsonPointer>>;
  /** How strings compare; `unspecified` when the service does not say. */
  readonly collation: 'binary' | 'case-insensitive' | 'unicode' | 'unspecified';
  /** Items with equal keys keep one order from request to request. */
  readonly stable?: boolean;
  /** Separates several fields; absent when the parameter takes one. */
  readonly separator?: string;
}

export const sort: ExtensionSchema = {
  appliesTo: ['operation'],
  description: 'Says which parameter orders a list, by what, and how values compare.',
  schema: declaredObject({
    required: {
      parameter: nameSchema,
      fields: {
        type: 'object',
        minProperties: 1,
        propertyNames: nameSchema,
        additionalProperties: pointerSchema,
      },
      collation: { enum: ['binary', 'case-insensitive', 'unicode', 'unspecified'] },
    },
    optional: {
      default: nameSchema,
      ascendingPrefix: nameSchema,
      descendingPrefix: nameSchema,
      stable: { type: 'boolean' },
      separator: nameSchema,
    },
  }),
};
