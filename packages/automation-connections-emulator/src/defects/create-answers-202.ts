import { onSuccess } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const createAnswers202: Defect = {
  id: 'create-answers-202',
  faultClass: 'F101',
  operations: ['create'],
  breaks: 'A create answers 202.',
  frequency: 'every answer',
  source: 'WFC F101',

  alter: onSuccess(['create'], (answer) => ({ ...answer, status: 202 })),
};
