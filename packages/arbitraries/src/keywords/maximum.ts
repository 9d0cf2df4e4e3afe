import type { Keyword } from './keyword.ts';
import { numericBound } from './numeric-bound.ts';

export const maximum: Keyword = numericBound('maximum', 'max', false);
