import { onRefusal } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const errorCodeNumber: Defect = {
  id: 'error-code-number',
  faultClass: 'F101',
  operations: ['read', 'update', 'delete', 'change-owner', 'change-space', 'check'],
  breaks: 'The code of a 404 is a number.',
  frequency: 'every 404',
  source: 'WFC F101',

  alter: onRefusal(404, (answer) => ({
    ...answer,
    body: { errors: [{ code: 404, title: 'Not found' }], traceId: 'none' },
  })),
};
