import { onEveryAnswer } from './alterations/on-every-answer.ts';
import { type BenignVariation, everyOperation } from './benign-variation.ts';

export const extraHeaders: BenignVariation = {
  id: 'extra-headers',
  kind: 'benign',
  operations: everyOperation,
  varies: 'Answers carry headers that nobody documented.',
  because: 'HTTP: what is not known is ignored',
  alter: onEveryAnswer((answer, { traceId }) => ({
    ...answer,
    headers: {
      ...answer.headers,
      via: '1.1 edge-7',
      vary: 'accept-encoding',
      'x-served-by': traceId.slice(-4),
    },
  })),
};
