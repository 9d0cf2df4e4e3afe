import type { Keyword } from './keyword.ts';
import { sizeBound } from './size-bound.ts';

export const minLength: Keyword = sizeBound('minLength', 'string', 'min');
