import { inParams } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const paramIsOptionalText: Defect = {
  id: 'param-is-optional-text',
  faultClass: 'F101',
  operations: ['create', 'read', 'update'],
  breaks: 'isOptional is the text of a boolean.',
  frequency: 'every answer',
  source: 'API history: the published example of params[].isOptional',

  alter: inParams((param) => ({ ...param, isOptional: String(param['isOptional']) })),
};
