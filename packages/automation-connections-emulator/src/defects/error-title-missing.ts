import { onRefusal } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const errorTitleMissing: Defect = {
  id: 'error-title-missing',
  faultClass: 'F101',
  operations: ['list', 'create', 'read', 'update', 'delete', 'change-owner', 'change-space', 'check'],
  breaks: 'A 401 has no title.',
  frequency: 'every 401',
  source: 'WFC F101',

  alter: onRefusal(401, (answer) => ({ ...answer, body: { errors: [{ code: 'HTTP-401' }] } })),
};
