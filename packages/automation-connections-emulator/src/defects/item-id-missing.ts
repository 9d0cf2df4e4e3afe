import { inItem, without } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const itemIdMissing: Defect = {
  id: 'item-id-missing',
  faultClass: 'F101',
  operations: ['list'],
  breaks: 'List items have no id.',
  frequency: 'every item',
  source: 'WFC F101',

  alter: inItem((item) => without(item, 'id')),
};
