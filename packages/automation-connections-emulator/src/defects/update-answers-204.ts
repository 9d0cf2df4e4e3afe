import { onSuccess } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const updateAnswers204: Defect = {
  id: 'update-answers-204',
  faultClass: 'F101',
  operations: ['update'],
  breaks: 'An update answers 204, without the connection.',
  frequency: 'every answer',
  source: 'WFC F101',

  alter: onSuccess(['update'], () => ({ status: 204 })),
};
