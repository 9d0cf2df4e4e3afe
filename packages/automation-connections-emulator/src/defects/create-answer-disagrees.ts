import { type Fields, onSuccess } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const createAnswerDisagrees: Defect = {
  id: 'create-answer-disagrees',
  faultClass: 'P302',
  operations: ['create'],
  breaks: 'The answer to a create shows isConnected false, whatever a read shows.',
  frequency: 'connections that are connected',
  source: 'An answer that is written before the work is done',

  alter: onSuccess(['create'], (answer) => ({
    ...answer,
    body: { ...(answer.body as Fields), isConnected: false },
  })),
};
