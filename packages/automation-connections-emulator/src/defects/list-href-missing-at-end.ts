import { inPage } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const listHrefMissingAtEnd: Defect = {
  id: 'list-href-missing-at-end',
  faultClass: 'F101',
  operations: ['list'],
  breaks: 'The last page has a next without href.',
  frequency: 'last pages',
  source: 'WFC F101',

  alter: inPage((page) =>
    page.links.next.href === null ? { ...page, links: { ...page.links, next: {} } } : page,
  ),
};
