import type { Filter } from '../domain/filter.ts';
import type { Defect } from './defect.ts';

export const filterSpaceReadsOwner: Defect = {
  id: 'filter-space-reads-owner',
  faultClass: 'P301',
  operations: ['list'],
  breaks: 'spaceId compares the owner.',
  frequency: 'filters on spaceId',
  source: 'A fault of filtering',

  alter: ({ readFilter }) => {
    const change = (filter: Filter): Filter => {
      return 'field' in filter && filter.field === 'spaceId' ? { ...filter, field: 'ownerId' } : filter;
    };
    return {
      readFilter: (text) => {
        const filter = readFilter(text);
        return filter === undefined ? undefined : change(filter);
      },
    };
  },
};
