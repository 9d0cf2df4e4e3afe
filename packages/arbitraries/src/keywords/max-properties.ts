import type { Keyword } from './keyword.ts';
import { sizeBound } from './size-bound.ts';

export const maxProperties: Keyword = sizeBound('maxProperties', 'object', 'max');
