import { onSuccess } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const changeSpaceAnswers201: Defect = {
  id: 'change-space-answers-201',
  faultClass: 'F101',
  operations: ['change-space'],
  breaks: 'A change of space answers 201.',
  frequency: 'every answer',
  source: 'WFC F101',

  alter: onSuccess(['change-space'], () => ({ status: 201, body: {} })),
};
