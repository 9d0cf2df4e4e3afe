import { onRefusal } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const forbiddenAnswers401: Defect = {
  id: 'forbidden-answers-401',
  faultClass: 'F205',
  operations: ['list', 'create', 'read', 'update', 'delete', 'change-owner', 'change-space', 'check'],
  breaks: 'A valid credential without the right is 401.',
  frequency: 'every 403',
  source: 'WFC F205',

  alter: onRefusal(403, (answer) => ({ ...answer, status: 401 })),
};
