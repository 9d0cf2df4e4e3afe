import { inItem, without } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const itemCreatedAtMissing: Defect = {
  id: 'item-created-at-missing',
  faultClass: 'F101',
  operations: ['list'],
  breaks: 'List items have no createdAt.',
  frequency: 'every item',
  source: 'WFC F101',

  alter: inItem((item) => without(item, 'createdAt')),
};
