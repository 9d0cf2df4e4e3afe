import { inDetail, without } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const detailConnectorIdMissing: Defect = {
  id: 'detail-connector-id-missing',
  faultClass: 'F101',
  operations: ['create', 'read', 'update'],
  breaks: 'The detail does not say which connector it came from.',
  frequency: 'every answer',
  source: 'WFC F101',

  alter: inDetail((detail) => without(detail, 'connectorId')),
};
