import { onRefusal } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const errorOtherShape: Defect = {
  id: 'error-other-shape',
  faultClass: 'F101',
  operations: ['list', 'create', 'read', 'update', 'delete', 'change-owner', 'change-space', 'check'],
  breaks: 'A 400 is {message}.',
  frequency: 'every 400',
  source: 'A framework’s own error shape shining through',

  alter: onRefusal(400, (answer) => ({ ...answer, body: { message: 'bad request' } })),
};
