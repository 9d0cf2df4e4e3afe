import { inPage } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const listRelativeLinks: Defect = {
  id: 'list-relative-links',
  faultClass: 'P301',
  operations: ['list'],
  breaks: 'Links have no host.',
  frequency: 'pages with a next one',
  source: 'A fault of paging',

  alter: inPage((page) => ({
    ...page,
    links: { ...page.links, next: { href: page.links.next.href?.replace(/^https?:\/\/[^/]+/, '') ?? null } },
  })),
};
