import type { Keyword } from './keyword.ts';
import { numericBound } from './numeric-bound.ts';

export const minimum: Keyword = numericBound('minimum', 'min', false);
