import { inDetail } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const detailErrorText: Defect = {
  id: 'detail-error-text',
  faultClass: 'F101',
  operations: ['create', 'read', 'update'],
  breaks: 'error is a text instead of an object.',
  frequency: 'connections that are not connected',
  source: 'WFC F101',

  alter: inDetail((detail) => ('error' in detail ? { ...detail, error: 'not connected' } : detail)),
};
