import { inDetail } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const detailNameNullWhenEmpty: Defect = {
  id: 'detail-name-null-when-empty',
  faultClass: 'F101',
  operations: ['create', 'read', 'update'],
  breaks: 'An empty name comes back as null.',
  frequency: 'the empty name only',
  source: 'WFC F101',

  alter: inDetail((detail) => ({ ...detail, name: detail['name'] === '' ? null : detail['name'] })),
};
