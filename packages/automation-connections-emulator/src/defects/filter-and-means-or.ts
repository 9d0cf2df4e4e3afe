import type { Filter } from '../domain/filter.ts';
import type { Defect } from './defect.ts';

export const filterAndMeansOr: Defect = {
  id: 'filter-and-means-or',
  faultClass: 'P301',
  operations: ['list'],
  breaks: 'and means or.',
  frequency: 'filters with and',
  source: 'A fault of filtering',

  alter: ({ readFilter }) => {
    const change = (filter: Filter): Filter => {
      return filter.op === 'and' ? { ...filter, op: 'or' } : filter;
    };
    return {
      readFilter: (text) => {
        const filter = readFilter(text);
        return filter === undefined ? undefined : change(filter);
      },
    };
  },
};
