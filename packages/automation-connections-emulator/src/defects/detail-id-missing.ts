import { inDetail, without } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const detailIdMissing: Defect = {
  id: 'detail-id-missing',
  faultClass: 'F101',
  operations: ['create', 'read', 'update'],
  breaks: 'The detail has no id.',
  frequency: 'every answer',
  source: 'WFC F101',

  alter: inDetail((detail) => without(detail, 'id')),
};
