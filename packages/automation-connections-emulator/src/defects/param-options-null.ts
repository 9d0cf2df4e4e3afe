import { inParams } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const paramOptionsNull: Defect = {
  id: 'param-options-null',
  faultClass: 'F101',
  operations: ['create', 'read', 'update'],
  breaks: 'A parameter without options gives null for them.',
  frequency: 'parameters without options',
  source: 'WFC F101',

  alter: inParams((param) => ({
    ...param,
    paramOptions: (param['paramOptions'] as unknown[]).length === 0 ? null : param['paramOptions'],
  })),
};
