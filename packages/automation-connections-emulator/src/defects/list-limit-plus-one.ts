import type { Defect } from './defect.ts';

export const listLimitPlusOne: Defect = {
  id: 'list-limit-plus-one',
  faultClass: 'P301',
  operations: ['list'],
  breaks: 'A page has one item more than its limit.',
  frequency: 'every full page',
  source: 'A fault of paging',

  alter: ({ readLimit }) => ({ readLimit: (text) => readLimit(text) + 1 }),
};
