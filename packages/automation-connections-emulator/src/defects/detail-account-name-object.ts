import { inDetail } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const detailAccountNameObject: Defect = {
  id: 'detail-account-name-object',
  faultClass: 'F101',
  operations: ['create', 'read', 'update'],
  breaks: 'oauthAccountName is an object.',
  frequency: 'every answer',
  source: 'WFC F101',

  alter: inDetail((detail) => ({ ...detail, oauthAccountName: { name: detail['oauthAccountName'] } })),
};
