import { onRefusal } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const badRequestAnswers422: Defect = {
  id: 'bad-request-answers-422',
  faultClass: 'F101',
  operations: ['list', 'create', 'read', 'update', 'delete', 'change-owner', 'change-space', 'check'],
  breaks: 'Invalid input is 422.',
  frequency: 'every 400',
  source: 'WFC F101',

  alter: onRefusal(400, (answer) => ({ ...answer, status: 422 })),
};
