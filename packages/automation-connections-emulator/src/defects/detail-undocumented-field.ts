import { inDetail } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const detailUndocumentedField: Defect = {
  id: 'detail-undocumented-field',
  faultClass: 'F101',
  operations: ['create', 'read', 'update'],
  breaks: 'The detail shows a field that nobody documented.',
  frequency: 'every answer',
  source: 'WFC F101',

  alter: inDetail((detail) => ({ ...detail, internalRevision: 7 })),
};
