import { inItem } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const itemUpdatedAtFormat: Defect = {
  id: 'item-updated-at-format',
  faultClass: 'F101',
  operations: ['list'],
  breaks: 'updatedAt of an item is a date without a time.',
  frequency: 'every item',
  source: 'WFC F101',

  alter: inItem((item) => ({ ...item, updatedAt: String(item['updatedAt']).slice(0, 10) })),
};
