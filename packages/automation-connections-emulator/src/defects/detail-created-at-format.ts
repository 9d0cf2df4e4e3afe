import { inDetail } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const detailCreatedAtFormat: Defect = {
  id: 'detail-created-at-format',
  faultClass: 'F101',
  operations: ['create', 'read', 'update'],
  breaks: 'createdAt has a space where the T belongs, and no zone.',
  frequency: 'every answer',
  source: 'WFC F101',

  alter: inDetail((detail) => ({
    ...detail,
    createdAt: String(detail['createdAt']).replace('T', ' ').slice(0, 19),
  })),
};
