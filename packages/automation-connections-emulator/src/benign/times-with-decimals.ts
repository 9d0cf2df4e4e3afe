import type { BenignVariation } from './benign-variation.ts';

export const timesWithDecimals: BenignVariation = {
  id: 'times-with-decimals',
  kind: 'benign',
  operations: ['list', 'create', 'read', 'update'],
  varies: 'Times carry the millionths that the plain tenant leaves at zero.',
  because: 'RFC 3339: a fraction is part of the time',
  alter: ({ presentTime }) => ({
    presentTime: (seconds) => presentTime(seconds).replace('.000000Z', '.482913Z'),
  }),
};
