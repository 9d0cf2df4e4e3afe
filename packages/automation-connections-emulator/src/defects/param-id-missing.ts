import { inParams, without } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const paramIdMissing: Defect = {
  id: 'param-id-missing',
  faultClass: 'F101',
  operations: ['create', 'read', 'update'],
  breaks: 'Parameters have no id.',
  frequency: 'every answer',
  source: 'WFC F101',

  alter: inParams((param) => without(param, 'id')),
};
