import type { Defect } from './defect.ts';

export const tierLimitsIgnored: Defect = {
  id: 'tier-limits-ignored',
  faultClass: 'P303',
  operations: ['list', 'create', 'read', 'update', 'delete', 'change-owner', 'change-space', 'check'],
  breaks: 'Tier limits are told and not enforced.',
  frequency: 'beyond the limit',
  source: 'Rate limit guide',
  needsLimits: true,
  alter: ({ admit }) => ({
    admit: (user, operation) => {
      try {
        return admit(user, operation);
      } catch {
        return { 'ratelimit-remaining': '0' };
      }
    },
  }),
};
