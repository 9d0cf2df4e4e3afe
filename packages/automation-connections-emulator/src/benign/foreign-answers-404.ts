import { ApiError, errorBody } from '../domain/api-error.ts';
import type { BenignVariation } from './benign-variation.ts';

export const foreignAnswers404: BenignVariation = {
  id: 'foreign-answers-404',
  kind: 'benign',
  operations: ['read', 'update', 'delete', 'change-owner', 'change-space', 'check'],
  varies: 'A connection out of reach is 404, as one that does not exist.',
  because: '403 and 404 are both published; which is when is not',
  alter: ({ finish, store, mayRead }) => ({
    finish: (request, answer) => {
      const finished = finish(request, answer);
      const { id, user, traceId } = request;
      const connection = id === '' || finished.status !== 403 ? undefined : store.find(id);
      if (connection === undefined || user === undefined || mayRead(user, connection)) return finished;
      const refusal = new ApiError(404, `no automation connection ${JSON.stringify(id)}`);
      return { ...finished, status: 404, body: errorBody(refusal, traceId) };
    },
  }),
};
