import type { Keyword } from './keyword.ts';
import { sizeBound } from './size-bound.ts';

export const minProperties: Keyword = sizeBound('minProperties', 'object', 'min');
