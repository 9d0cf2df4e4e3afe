import { onSuccess } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const checkConnectedText: Defect = {
  id: 'check-connected-text',
  faultClass: 'F101',
  operations: ['check'],
  breaks: 'connected is the text of a boolean.',
  frequency: 'every answer',
  source: 'WFC F101',

  alter: onSuccess(['check'], (answer) => ({ ...answer, body: { connected: 'true', is_connected: true } })),
};
