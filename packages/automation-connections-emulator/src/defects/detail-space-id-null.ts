import { inDetail } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const detailSpaceIdNull: Defect = {
  id: 'detail-space-id-null',
  faultClass: 'F101',
  operations: ['create', 'read', 'update'],
  breaks: 'A connection in a personal space gives null for its space.',
  frequency: 'personal spaces only',
  source: 'WFC F101',

  alter: inDetail((detail) => ({ ...detail, spaceId: detail['spaceId'] === '' ? null : detail['spaceId'] })),
};
