import { ApiError } from '../domain/api-error.ts';
import type { Defect } from './defect.ts';

export const deleteRefusedYetDone: Defect = {
  id: 'delete-refused-yet-done',
  faultClass: 'F104',
  operations: ['delete'],
  breaks: 'A delete that is refused because automations use the connection has deleted it.',
  frequency: 'connections in use, without forced',
  source: 'WFC F104',

  alter: ({ operations, store }) => ({
    operations: {
      ...operations,
      delete: (call) => {
        try {
          return operations.delete(call);
        } catch (error) {
          if (error instanceof ApiError && error.status === 400 && store.usage(call.id) > 0)
            store.remove(call.id);
          throw error;
        }
      },
    },
  }),
};
