import { onSuccess } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const deprecationMissing: Defect = {
  id: 'deprecation-missing',
  faultClass: 'P303',
  operations: ['list', 'create', 'read', 'update', 'delete', 'change-owner', 'change-space', 'check'],
  breaks: 'v1 does not say that it is deprecated.',
  frequency: 'every answer',
  source: 'API history C12',

  alter: onSuccess(
    ['list', 'create', 'read', 'update', 'delete', 'change-owner', 'change-space', 'check'],
    (answer) => ({ ...answer, headers: { ...answer.headers, deprecation: '', sunset: '', link: '' } }),
  ),
};
