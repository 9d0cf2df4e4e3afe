import { onEveryAnswer } from './alterations/on-every-answer.ts';
import { type BenignVariation, everyOperation } from './benign-variation.ts';

export const connectionsClosed: BenignVariation = {
  id: 'connections-closed',
  kind: 'benign',
  operations: everyOperation,
  varies: 'Every answer ends its connection.',
  because: 'RFC 9112: a server may',
  alter: onEveryAnswer((answer) => ({ ...answer, headers: { ...answer.headers, connection: 'close' } })),
};
