import { inItem } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const itemUndocumentedField: Defect = {
  id: 'item-undocumented-field',
  faultClass: 'F101',
  operations: ['list'],
  breaks: 'Items show a field that nobody documented.',
  frequency: 'every item',
  source: 'WFC F101',

  alter: inItem((item) => ({ ...item, tenantId: 'T1' })),
};
