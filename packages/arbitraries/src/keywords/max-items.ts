import type { Keyword } from './keyword.ts';
import { sizeBound } from './size-bound.ts';

export const maxItems: Keyword = sizeBound('maxItems', 'array', 'max');
