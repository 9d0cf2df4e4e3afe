import { inParams } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const paramValueNumber: Defect = {
  id: 'param-value-number',
  faultClass: 'F101',
  operations: ['create', 'read', 'update'],
  breaks: 'A value that reads as a number comes back as one.',
  frequency: 'values of digits only',
  source: 'WFC F101',

  alter: inParams((param) => ({
    ...param,
    value: /^\d+$/.test(String(param['value'])) ? Number(param['value']) : param['value'],
  })),
};
