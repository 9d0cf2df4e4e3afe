import { inPage } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const listForeignOrigin: Defect = {
  id: 'list-foreign-origin',
  faultClass: 'P301',
  operations: ['list'],
  breaks: 'Links lead to another host.',
  frequency: 'pages with a next one',
  source: 'CWE-601: the client sends its credential along',

  alter: inPage((page) => ({
    ...page,
    links: {
      ...page.links,
      next: {
        href: page.links.next.href?.replace(/^https?:\/\/[^/]+/, 'https://tenant.example.com') ?? null,
      },
    },
  })),
};
