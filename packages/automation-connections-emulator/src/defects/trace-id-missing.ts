import { onRefusal } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const traceIdMissing: Defect = {
  id: 'trace-id-missing',
  faultClass: 'P303',
  operations: ['read', 'update', 'delete', 'change-owner', 'change-space', 'check'],
  breaks: 'Refusals have no trace id in their body.',
  frequency: 'every 404',
  source: 'traceId is published for every error',

  alter: onRefusal(404, (answer) => ({
    ...answer,
    body: { errors: (answer.body as { errors: unknown }).errors },
  })),
};
