import { inPage } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const listWithoutLinks: Defect = {
  id: 'list-without-links',
  faultClass: 'F101',
  operations: ['list'],
  breaks: 'The page has no links.',
  frequency: 'every page',
  source: 'WFC F101',

  alter: inPage((page) => ({ data: page.data })),
};
