import { onSuccess } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const createAnswers200: Defect = {
  id: 'create-answers-200',
  faultClass: 'F101',
  operations: ['create'],
  breaks: 'A create answers 200.',
  frequency: 'every answer',
  source: 'WFC F101',

  alter: onSuccess(['create'], (answer) => ({ ...answer, status: 200 })),
};
