import { inDetail, without } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const detailParamsMissing: Defect = {
  id: 'detail-params-missing',
  faultClass: 'F101',
  operations: ['create', 'read', 'update'],
  breaks: 'The detail has no params.',
  frequency: 'every answer',
  source: 'WFC F101',

  alter: inDetail((detail) => without(detail, 'params')),
};
