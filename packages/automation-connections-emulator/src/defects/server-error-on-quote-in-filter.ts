import { ApiError } from '../domain/api-error.ts';
import type { Defect } from './defect.ts';

export const serverErrorOnQuoteInFilter: Defect = {
  id: 'server-error-on-quote-in-filter',
  faultClass: 'F100',
  operations: ['list'],
  breaks: 'An apostrophe in a filter is 500.',
  frequency: 'filters with an apostrophe',
  source: 'WFC F100, and a hint of F200',

  alter: ({ operations }) => ({
    operations: {
      ...operations,
      list: (call) => {
        if (call.query.get('filter')?.[0]?.includes("'") === true) throw new ApiError(500, 'unexpected');
        return operations['list'](call);
      },
    },
  }),
};
