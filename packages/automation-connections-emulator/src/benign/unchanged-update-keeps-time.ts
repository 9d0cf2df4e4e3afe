import { isDeepStrictEqual } from 'node:util';
import type { BenignVariation } from './benign-variation.ts';

export const unchangedUpdateKeepsTime: BenignVariation = {
  id: 'unchanged-update-keeps-time',
  kind: 'benign',
  operations: ['update', 'change-owner', 'change-space'],
  varies: 'A change that changes nothing leaves updatedAt as it was.',
  because: 'That every accepted change sets it is assumed',
  alter: ({ store }) => ({
    store: {
      ...store,
      update: (id, patch) => {
        const before = store.find(id);
        if (before === undefined) return undefined;
        const { updatedAt: _, ...changes } = patch;
        return isDeepStrictEqual({ ...before, ...changes }, before) ? before : store.update(id, patch);
      },
    },
  }),
};
