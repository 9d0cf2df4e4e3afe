import { onEveryAnswer } from './alterations/on-every-answer.ts';
import { type BenignVariation, everyOperation } from './benign-variation.ts';

export const errorWords: BenignVariation = {
  id: 'error-words',
  kind: 'benign',
  operations: everyOperation,
  varies: 'Errors say the same in other words.',
  because: 'title and detail are for people',
  alter: onEveryAnswer((answer) => {
    const { errors, ...rest } = (answer.body ?? {}) as { readonly errors?: readonly object[] };
    if (answer.status < 400 || errors === undefined) return answer;
    const reworded = errors.map((error) => ({
      ...error,
      title: 'Request refused',
      detail: 'See the reference.',
    }));
    return { ...answer, body: { ...rest, errors: reworded } };
  }),
};
