import { inPage } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const listLoops: Defect = {
  id: 'list-loops',
  faultClass: 'P301',
  operations: ['list'],
  breaks: 'The last page leads to the first.',
  frequency: 'the last of several pages',
  source: 'A fault of paging',

  alter: inPage((page, request) =>
    page.links.next.href === null && page.links.prev.href !== null
      ? { ...page, links: { ...page.links, next: { href: `${request.origin}${request.path}` } } }
      : page,
  ),
};
