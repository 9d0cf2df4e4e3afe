import type { Defect } from './defect.ts';

export const createTimeMoves: Defect = {
  id: 'create-time-moves',
  faultClass: 'P302',
  operations: ['read', 'update'],
  breaks: 'createdAt is the time of the answer.',
  frequency: 'always',
  source: 'A default that is taken again',

  alter: ({ presentDetail, presentTime, clock }) => ({
    presentDetail: (connection) => ({
      ...presentDetail(connection),
      createdAt: presentTime(Math.floor(clock() / 1000)),
    }),
  }),
};
