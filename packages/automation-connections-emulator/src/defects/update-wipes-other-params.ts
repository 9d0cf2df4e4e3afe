import type { Defect } from './defect.ts';

export const updateWipesOtherParams: Defect = {
  id: 'update-wipes-other-params',
  faultClass: 'P300',
  operations: ['update'],
  breaks: 'An update of one value empties the others.',
  frequency: 'connections with several values',
  source: 'A stateful fault of REST services',

  alter: ({ readUpdate }) => ({
    readUpdate: (call, connection) => {
      const { name, values } = readUpdate(call, connection);
      const wiped = Object.fromEntries(Object.keys(connection.values).map((id) => [id, '']));
      return { name, values: { ...wiped, ...values } };
    },
  }),
};
