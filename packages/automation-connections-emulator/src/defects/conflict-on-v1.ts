import { onSuccess } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const conflictOnV1: Defect = {
  id: 'conflict-on-v1',
  faultClass: 'P302',
  operations: ['update'],
  breaks: 'An update through v1 answers 409.',
  frequency: 'updates through v1',
  source: 'API history: 409 is published for workflows alone',

  alter: onSuccess(['update'], (answer, request) =>
    request.family === 'v1'
      ? { status: 409, body: { errors: [{ code: 'HTTP-409', title: 'Conflict' }], traceId: request.traceId } }
      : answer,
  ),
};
