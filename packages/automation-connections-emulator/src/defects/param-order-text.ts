import { inParams } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const paramOrderText: Defect = {
  id: 'param-order-text',
  faultClass: 'F101',
  operations: ['create', 'read', 'update'],
  breaks: 'The order of a parameter is a text.',
  frequency: 'every answer',
  source: 'WFC F101',

  alter: inParams((param) => ({ ...param, order: String(param['order']) })),
};
