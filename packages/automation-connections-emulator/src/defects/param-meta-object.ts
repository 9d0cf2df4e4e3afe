import { inParams } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const paramMetaObject: Defect = {
  id: 'param-meta-object',
  faultClass: 'F101',
  operations: ['create', 'read', 'update'],
  breaks: 'meta is an object.',
  frequency: 'every answer',
  source: 'WFC F101',

  alter: inParams((param) => ({ ...param, meta: {} })),
};
