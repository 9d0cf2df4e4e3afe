import type { Filter } from '../domain/filter.ts';
import type { Defect } from './defect.ts';

export const filterEqMatchesPrefix: Defect = {
  id: 'filter-eq-matches-prefix',
  faultClass: 'P301',
  operations: ['list'],
  breaks: 'eq matches whatever begins so.',
  frequency: 'values that begin another',
  source: 'A fault of filtering',

  alter: ({ readFilter }) => {
    const change = (filter: Filter): Filter => {
      return filter.op === 'eq' ? { ...filter, op: 'sw' } : filter;
    };
    return {
      readFilter: (text) => {
        const filter = readFilter(text);
        return filter === undefined ? undefined : change(filter);
      },
    };
  },
};
