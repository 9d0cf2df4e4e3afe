import { inDetail } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const detailIsConnectedText: Defect = {
  id: 'detail-is-connected-text',
  faultClass: 'F101',
  operations: ['create', 'read', 'update'],
  breaks: 'isConnected is the text of a boolean.',
  frequency: 'every answer',
  source: 'WFC F101',

  alter: inDetail((detail) => ({ ...detail, isConnected: String(detail['isConnected']) })),
};
