import type { Filter } from '../domain/filter.ts';
import type { Defect } from './defect.ts';

export const filterOwnerMatchesAll: Defect = {
  id: 'filter-owner-matches-all',
  faultClass: 'P301',
  operations: ['list'],
  breaks: 'ownerId eq matches everything.',
  frequency: 'filters on ownerId',
  source: 'A fault of filtering',

  alter: ({ readFilter }) => {
    const change = (filter: Filter): Filter => {
      return filter.op === 'eq' && filter.field === 'ownerId' ? { op: 'pr', field: 'ownerId' } : filter;
    };
    return {
      readFilter: (text) => {
        const filter = readFilter(text);
        return filter === undefined ? undefined : change(filter);
      },
    };
  },
};
