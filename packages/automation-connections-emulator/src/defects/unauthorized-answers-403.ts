import { onRefusal } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const unauthorizedAnswers403: Defect = {
  id: 'unauthorized-answers-403',
  faultClass: 'F101',
  operations: ['list', 'create', 'read', 'update', 'delete', 'change-owner', 'change-space', 'check'],
  breaks: 'Missing credentials are 403.',
  frequency: 'every 401',
  source: 'WFC F101',

  alter: onRefusal(401, (answer) => ({ ...answer, status: 403 })),
};
