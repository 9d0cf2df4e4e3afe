import type { Filter } from '../domain/filter.ts';
import type { Defect } from './defect.ts';

export const filterConnectorMatchesNone: Defect = {
  id: 'filter-connector-matches-none',
  faultClass: 'P301',
  operations: ['list'],
  breaks: 'connectorId eq matches nothing.',
  frequency: 'filters on connectorId',
  source: 'A fault of filtering',

  alter: ({ readFilter }) => {
    const change = (filter: Filter): Filter => {
      return filter.op === 'eq' && filter.field === 'connectorId' ? { ...filter, value: '' } : filter;
    };
    return {
      readFilter: (text) => {
        const filter = readFilter(text);
        return filter === undefined ? undefined : change(filter);
      },
    };
  },
};
