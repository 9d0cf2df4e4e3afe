import { onSuccess } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const changeOwnerAnswers200: Defect = {
  id: 'change-owner-answers-200',
  faultClass: 'F101',
  operations: ['change-owner'],
  breaks: 'A change of owner answers 200.',
  frequency: 'every answer',
  source: 'WFC F101',

  alter: onSuccess(['change-owner'], () => ({ status: 200, body: {} })),
};
