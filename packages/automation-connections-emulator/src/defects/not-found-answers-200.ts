import { onRefusal } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const notFoundAnswers200: Defect = {
  id: 'not-found-answers-200',
  faultClass: 'F102',
  operations: ['read', 'update', 'delete', 'change-owner', 'change-space', 'check'],
  breaks: 'What does not exist is 200 and null.',
  frequency: 'every 404',
  source: 'WFC F102',

  alter: onRefusal(404, () => ({ status: 200, body: null })),
};
