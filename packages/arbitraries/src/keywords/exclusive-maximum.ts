import type { Keyword } from './keyword.ts';
import { numericBound } from './numeric-bound.ts';

export const exclusiveMaximum: Keyword = numericBound('exclusiveMaximum', 'max', true);
