import { everyNth, onSuccess } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const limitedAfterSuccess: Defect = {
  id: 'limited-after-success',
  faultClass: 'P303',
  operations: ['list', 'create', 'read', 'update', 'delete', 'change-owner', 'change-space', 'check'],
  breaks: 'A create that was made is answered with 429.',
  frequency: 'one create in five',
  source: 'Rate limit guide',
  needsLimits: true,
  alter: (parts) => {
    const fires = everyNth(5);
    return onSuccess(['create'], (answer) =>
      fires()
        ? {
            status: 429,
            headers: { 'retry-after': '1' },
            body: { errors: [{ code: 'HTTP-429', title: 'API rate limit reached.' }] },
          }
        : answer,
    )(parts);
  },
};
