import { inPage } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const listNeverHasPrev: Defect = {
  id: 'list-never-has-prev',
  faultClass: 'P301',
  operations: ['list'],
  breaks: 'There is never a previous page.',
  frequency: 'every page but the first',
  source: 'A fault of paging',

  alter: inPage((page) => ({ ...page, links: { ...page.links, prev: { href: null } } })),
};
