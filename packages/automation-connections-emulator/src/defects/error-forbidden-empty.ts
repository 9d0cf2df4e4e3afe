import { onRefusal } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const errorForbiddenEmpty: Defect = {
  id: 'error-forbidden-empty',
  faultClass: 'F101',
  operations: ['list', 'create', 'read', 'update', 'delete', 'change-owner', 'change-space', 'check'],
  breaks: 'A 403 has no errors.',
  frequency: 'every 403',
  source: 'WFC F101',

  alter: onRefusal(403, (answer) => ({ ...answer, body: { errors: null } })),
};
