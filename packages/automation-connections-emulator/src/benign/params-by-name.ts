import type { BenignVariation } from './benign-variation.ts';

export const paramsByName: BenignVariation = {
  id: 'params-by-name',
  kind: 'benign',
  operations: ['create', 'read', 'update'],
  varies: 'Parameters are listed by name; their order property is as ever.',
  because: 'No order of the array is promised',
  alter: ({ presentDetail }) => ({
    presentDetail: (connection) => {
      const detail = presentDetail(connection);
      const params = detail['params'] as readonly { readonly name: string }[];
      return { ...detail, params: params.toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
    },
  }),
};
