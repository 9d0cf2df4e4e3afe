import { onSuccess } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const sunsetMalformed: Defect = {
  id: 'sunset-malformed',
  faultClass: 'P303',
  operations: ['list', 'create', 'read', 'update', 'delete', 'change-owner', 'change-space', 'check'],
  breaks: 'sunset is no HTTP date.',
  frequency: 'every answer',
  source: 'RFC 8594',

  alter: onSuccess(
    ['list', 'create', 'read', 'update', 'delete', 'change-owner', 'change-space', 'check'],
    (answer, request) =>
      request.family === 'v1' ? { ...answer, headers: { ...answer.headers, sunset: '2027-11-30' } } : answer,
  ),
};
