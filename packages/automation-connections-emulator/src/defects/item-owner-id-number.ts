import { inItem } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const itemOwnerIdNumber: Defect = {
  id: 'item-owner-id-number',
  faultClass: 'F101',
  operations: ['list'],
  breaks: 'The owner of an item is a number.',
  frequency: 'every item',
  source: 'WFC F101',

  alter: inItem((item) => ({ ...item, ownerId: 24 })),
};
