import { onSuccess } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const checkLies: Defect = {
  id: 'check-lies',
  faultClass: 'P302',
  operations: ['check'],
  breaks: 'check calls every connection connected.',
  frequency: 'connections that are not connected',
  source: 'A check that never looks',

  alter: onSuccess(['check'], (answer) => ({ ...answer, body: { connected: true, is_connected: true } })),
};
