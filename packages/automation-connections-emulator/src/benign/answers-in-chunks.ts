import { onEveryAnswer } from './alterations/on-every-answer.ts';
import { type BenignVariation, everyOperation } from './benign-variation.ts';

export const answersInChunks: BenignVariation = {
  id: 'answers-in-chunks',
  kind: 'benign',
  operations: everyOperation,
  varies: 'Bodies come in chunks, without a content-length.',
  because: 'RFC 9112: both are a whole message',
  alter: onEveryAnswer((answer) =>
    answer.body === undefined ? answer : { ...answer, headers: { ...answer.headers, 'content-length': '' } },
  ),
};
