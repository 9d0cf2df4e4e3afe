import type { Filter } from '../domain/filter.ts';
import type { Defect } from './defect.ts';

export const filterNotIgnored: Defect = {
  id: 'filter-not-ignored',
  faultClass: 'P301',
  operations: ['list'],
  breaks: 'not is ignored.',
  frequency: 'filters with not',
  source: 'A fault of filtering',

  alter: ({ readFilter }) => {
    const change = (filter: Filter): Filter => {
      return filter.op === 'not' ? filter.filter : filter;
    };
    return {
      readFilter: (text) => {
        const filter = readFilter(text);
        return filter === undefined ? undefined : change(filter);
      },
    };
  },
};
