import { inDetail } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const detailUpdatedAtEpoch: Defect = {
  id: 'detail-updated-at-epoch',
  faultClass: 'F101',
  operations: ['create', 'read', 'update'],
  breaks: 'updatedAt is a number of seconds.',
  frequency: 'every answer',
  source: 'WFC F101',

  alter: inDetail((detail, connection) => ({ ...detail, updatedAt: connection.updatedAt })),
};
