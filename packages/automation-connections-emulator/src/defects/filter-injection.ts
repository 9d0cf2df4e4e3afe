import type { Defect } from './defect.ts';

export const filterInjection: Defect = {
  id: 'filter-injection',
  faultClass: 'F200',
  operations: ['list'],
  breaks: 'A filter value with an apostrophe and OR matches everything.',
  frequency: 'values that end the string',
  source: 'WFC F200',

  alter: ({ readFilter }) => ({
    readFilter: (text) => (/' or /i.test(text ?? '') ? undefined : readFilter(text)),
  }),
};
