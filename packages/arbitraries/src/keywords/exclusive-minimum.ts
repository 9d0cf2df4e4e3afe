import type { Keyword } from './keyword.ts';
import { numericBound } from './numeric-bound.ts';

export const exclusiveMinimum: Keyword = numericBound('exclusiveMinimum', 'min', true);
