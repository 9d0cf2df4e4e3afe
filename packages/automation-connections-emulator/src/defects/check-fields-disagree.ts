import { onSuccess } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const checkFieldsDisagree: Defect = {
  id: 'check-fields-disagree',
  faultClass: 'P302',
  operations: ['check'],
  breaks: 'is_connected is the opposite of connected.',
  frequency: 'every answer',
  source: 'Two fields for one fact',

  alter: onSuccess(['check'], (answer) => ({ ...answer, body: { connected: true, is_connected: false } })),
};
