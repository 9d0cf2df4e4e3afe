import { onRefusal } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const notFoundAnswers410: Defect = {
  id: 'not-found-answers-410',
  faultClass: 'F101',
  operations: ['read', 'update', 'delete', 'change-owner', 'change-space', 'check'],
  breaks: 'What does not exist is 410.',
  frequency: 'every 404',
  source: 'WFC F101',

  alter: onRefusal(404, (answer) => ({ ...answer, status: 410 })),
};
