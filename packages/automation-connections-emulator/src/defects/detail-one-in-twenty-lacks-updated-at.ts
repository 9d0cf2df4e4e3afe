import { everyNth, inDetail, without } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const detailOneInTwentyLacksUpdatedAt: Defect = {
  id: 'detail-one-in-twenty-lacks-updated-at',
  faultClass: 'F101',
  operations: ['create', 'read', 'update'],
  breaks: 'Now and then the detail has no updatedAt.',
  frequency: 'one answer in twenty',
  source: 'WFC F101',

  alter: (parts) => {
    const fires = everyNth(20);
    return inDetail((detail) => (fires() ? without(detail, 'updatedAt') : detail))(parts);
  },
};
