import { ApiError, errorBody } from '../domain/api-error.ts';
import { onRefusal } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const existenceLeaksToWriters: Defect = {
  id: 'existence-leaks-to-writers',
  faultClass: 'F204',
  operations: ['update', 'delete', 'change-owner', 'change-space', 'check'],
  breaks: 'A foreign connection is 403 to some and 404 to others.',
  frequency: 'ids below 8',
  source: 'WFC F204',

  alter: onRefusal(403, (answer, { operation, id, traceId }) =>
    operation !== 'read' && id !== '' && id < '8'
      ? { ...answer, status: 404, body: errorBody(new ApiError(404, 'no such connection'), traceId) }
      : answer,
  ),
};
