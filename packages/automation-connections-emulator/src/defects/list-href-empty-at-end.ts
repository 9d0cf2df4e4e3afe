import { inPage } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const listHrefEmptyAtEnd: Defect = {
  id: 'list-href-empty-at-end',
  faultClass: 'F101',
  operations: ['list'],
  breaks: 'The last page has an empty text for href.',
  frequency: 'last pages',
  source: 'API history C09: the contract promised a string where the wire had null',

  alter: inPage((page) =>
    page.links.next.href === null ? { ...page, links: { ...page.links, next: { href: '' } } } : page,
  ),
};
