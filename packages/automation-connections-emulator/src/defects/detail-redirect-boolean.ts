import { inDetail } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const detailRedirectBoolean: Defect = {
  id: 'detail-redirect-boolean',
  faultClass: 'F101',
  operations: ['create', 'read', 'update'],
  breaks: 'redirect is false where it should be null.',
  frequency: 'connections without OAuth',
  source: 'WFC F101',

  alter: inDetail((detail) => ({ ...detail, redirect: detail['redirect'] ?? false })),
};
