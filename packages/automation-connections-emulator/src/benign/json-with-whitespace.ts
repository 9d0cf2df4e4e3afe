import { onEveryAnswer } from './alterations/on-every-answer.ts';
import { type BenignVariation, everyOperation } from './benign-variation.ts';

export const jsonWithWhitespace: BenignVariation = {
  id: 'json-with-whitespace',
  kind: 'benign',
  operations: everyOperation,
  varies: 'Bodies are indented and end with a line break.',
  because: 'RFC 8259: whitespace means nothing',
  alter: onEveryAnswer((answer) =>
    answer.body === undefined ? answer : { ...answer, text: `${JSON.stringify(answer.body, null, 2)}\n` },
  ),
};
