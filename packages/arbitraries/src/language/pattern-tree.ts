import type { CodePointSet } from './code-point-set.ts';

/** A regular expression of ECMA-262 as read. */
export type PatternTree =
  | { readonly kind: 'set'; readonly set: CodePointSet }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternTree[] }
  | { readonly kind: 'choice'; readonly options: readonly PatternTree[] }
  | { readonly kind: 'repeat'; readonly of: PatternTree; readonly min: number; readonly max: number }
  | { readonly kind: 'start' }
  | { readonly kind: 'end' }
  | { readonly kind: 'ahead'; readonly of: PatternTree; readonly negated: boolean };

/** A construct without a regular language, or one that is not read: back references, look-behind, word boundaries. */
export class NotRegular extends Error {}
