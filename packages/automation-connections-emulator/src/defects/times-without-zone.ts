import type { Defect } from './defect.ts';

export const timesWithoutZone: Defect = {
  id: 'times-without-zone',
  faultClass: 'F101',
  operations: ['list', 'create', 'read', 'update'],
  breaks: 'Times have no zone.',
  frequency: 'always',
  source: 'WFC F101',

  alter: ({ presentTime }) => ({ presentTime: (seconds) => presentTime(seconds).replace('Z', '') }),
};
