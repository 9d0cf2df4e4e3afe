import type { Filter } from '../domain/filter.ts';
import type { Defect } from './defect.ts';

export const filterGeExcludesEqual: Defect = {
  id: 'filter-ge-excludes-equal',
  faultClass: 'P301',
  operations: ['list'],
  breaks: 'ge leaves out what is equal.',
  frequency: 'filters with ge',
  source: 'A fault of filtering',

  alter: ({ readFilter }) => {
    const change = (filter: Filter): Filter => {
      return filter.op === 'ge' ? { ...filter, op: 'gt' } : filter;
    };
    return {
      readFilter: (text) => {
        const filter = readFilter(text);
        return filter === undefined ? undefined : change(filter);
      },
    };
  },
};
