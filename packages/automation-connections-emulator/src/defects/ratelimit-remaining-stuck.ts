import type { Defect } from './defect.ts';

export const ratelimitRemainingStuck: Defect = {
  id: 'ratelimit-remaining-stuck',
  faultClass: 'P303',
  operations: ['list', 'create', 'read', 'update', 'delete', 'change-owner', 'change-space', 'check'],
  breaks: 'ratelimit-remaining never falls.',
  frequency: 'every answer',
  source: 'Rate limit guide',
  needsLimits: true,
  alter: ({ admit }) => ({
    admit: (user, operation) => {
      const headers = admit(user, operation);
      return { ...headers, 'ratelimit-remaining': headers['ratelimit-limit'] ?? '' };
    },
  }),
};
