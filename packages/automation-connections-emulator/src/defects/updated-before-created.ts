import type { Defect } from './defect.ts';

export const updatedBeforeCreated: Defect = {
  id: 'updated-before-created',
  faultClass: 'P302',
  operations: ['update'],
  breaks: 'updatedAt is a day before createdAt.',
  frequency: 'always',
  source: 'A stateful fault of REST services',

  alter: ({ presentDetail, presentTime }) => ({
    presentDetail: (connection) => ({
      ...presentDetail(connection),
      updatedAt: presentTime(connection.createdAt - 86_400),
    }),
  }),
};
