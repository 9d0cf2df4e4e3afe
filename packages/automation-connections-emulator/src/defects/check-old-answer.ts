import { onSuccess } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const checkOldAnswer: Defect = {
  id: 'check-old-answer',
  faultClass: 'F101',
  operations: ['check'],
  breaks: 'check answers isConnected alone.',
  frequency: 'every answer',
  source: 'API history C05: isConnected became connected and is_connected',

  alter: onSuccess(['check'], (answer) => ({
    ...answer,
    body: { isConnected: (answer.body as { connected: boolean }).connected },
  })),
};
