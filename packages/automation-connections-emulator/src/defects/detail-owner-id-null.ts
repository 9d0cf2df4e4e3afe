import { inDetail } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const detailOwnerIdNull: Defect = {
  id: 'detail-owner-id-null',
  faultClass: 'F101',
  operations: ['create', 'read', 'update'],
  breaks: 'The detail gives null for the owner.',
  frequency: 'every answer',
  source: 'WFC F101',

  alter: inDetail((detail) => ({ ...detail, ownerId: null })),
};
