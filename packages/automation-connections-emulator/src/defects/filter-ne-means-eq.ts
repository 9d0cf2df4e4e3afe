import type { Filter } from '../domain/filter.ts';
import type { Defect } from './defect.ts';

export const filterNeMeansEq: Defect = {
  id: 'filter-ne-means-eq',
  faultClass: 'P301',
  operations: ['list'],
  breaks: 'ne means eq.',
  frequency: 'filters with ne',
  source: 'A fault of filtering',

  alter: ({ readFilter }) => {
    const change = (filter: Filter): Filter => {
      return filter.op === 'ne' ? { ...filter, op: 'eq' } : filter;
    };
    return {
      readFilter: (text) => {
        const filter = readFilter(text);
        return filter === undefined ? undefined : change(filter);
      },
    };
  },
};
