import type { Keyword } from './keyword.ts';
import { sizeBound } from './size-bound.ts';

export const maxLength: Keyword = sizeBound('maxLength', 'string', 'max');
