import type { Keyword } from './keyword.ts';
import { sizeBound } from './size-bound.ts';

export const minItems: Keyword = sizeBound('minItems', 'array', 'min');
