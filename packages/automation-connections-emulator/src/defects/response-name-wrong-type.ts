import type { Defect } from './defect.ts';

export const responseNameWrongType: Defect = {
  id: 'response-name-wrong-type',
  faultClass: 'F101',
  operations: ['create', 'read', 'update'],
  breaks: 'The detail carries the name as a number.',
  frequency: 'every answer',
  source: 'WFC F101',
  alter: ({ presentDetail }) => ({
    presentDetail: (connection) => ({ ...presentDetail(connection), name: connection.name.length }),
  }),
};
