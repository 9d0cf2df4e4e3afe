import type { BenignVariation } from './benign-variation.ts';

export const cursorFirstInLinks: BenignVariation = {
  id: 'cursor-first-in-links',
  kind: 'benign',
  operations: ['list'],
  varies: 'Links name the cursor before the other parameters.',
  because: 'The order of parameters means nothing',
  alter: ({ presentLinks }) => ({
    presentLinks: (call, request, links) => {
      const shown = presentLinks(call, request, links) as Readonly<
        Record<string, { readonly href: string | null }>
      >;
      return Object.fromEntries(
        Object.entries(shown).map(([name, { href }]) => [
          name,
          { href: href === null ? null : cursorFirst(href) },
        ]),
      );
    },
  }),
};

function cursorFirst(href: string): string {
  const [path, query] = href.split('?', 2);
  const parameters = [...new URLSearchParams(query)];
  const isCursor = ([name]: readonly [string, string]) => name === 'cursor';
  return `${path}?${new URLSearchParams([...parameters.filter(isCursor), ...parameters.filter((each) => !isCursor(each))])}`;
}
