import { onEveryAnswer } from './alterations/on-every-answer.ts';
import { typed } from './alterations/typed.ts';
import { type BenignVariation, everyOperation } from './benign-variation.ts';

export const contentTypeWithoutCharset: BenignVariation = {
  id: 'content-type-without-charset',
  kind: 'benign',
  operations: everyOperation,
  varies: 'The content type is application/json and nothing more.',
  because: 'RFC 8259: JSON has no charset parameter',
  alter: onEveryAnswer(typed('application/json')),
};
