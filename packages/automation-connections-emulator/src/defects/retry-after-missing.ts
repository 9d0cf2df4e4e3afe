import { onRefusal } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const retryAfterMissing: Defect = {
  id: 'retry-after-missing',
  faultClass: 'P303',
  operations: ['list', 'create', 'read', 'update', 'delete', 'change-owner', 'change-space', 'check'],
  breaks: 'A 429 does not say when to come back.',
  frequency: 'every 429',
  source: 'Rate limit guide',
  needsLimits: true,
  alter: onRefusal(429, (answer) => ({ ...answer, headers: { ...answer.headers, 'retry-after': '' } })),
};
