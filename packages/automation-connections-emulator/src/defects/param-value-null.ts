import { inParams } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const paramValueNull: Defect = {
  id: 'param-value-null',
  faultClass: 'F101',
  operations: ['create', 'read', 'update'],
  breaks: 'A value that was never given is null.',
  frequency: 'values that are empty',
  source: 'WFC F101',

  alter: inParams((param) => ({ ...param, value: param['value'] === '' ? null : param['value'] })),
};
