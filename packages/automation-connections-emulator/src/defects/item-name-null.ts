import { inItem } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const itemNameNull: Defect = {
  id: 'item-name-null',
  faultClass: 'F101',
  operations: ['list'],
  breaks: 'Every item gives null for its name.',
  frequency: 'every item',
  source: 'WFC F101',

  alter: inItem((item) => ({ ...item, name: null })),
};
