import { onEveryAnswer } from './alterations/on-every-answer.ts';
import { type BenignVariation, everyOperation } from './benign-variation.ts';

export const jsonEscaped: BenignVariation = {
  id: 'json-escaped',
  kind: 'benign',
  operations: everyOperation,
  varies: 'Every character beyond ASCII is written as an escape.',
  because: 'RFC 8259: an escape is the character',
  alter: onEveryAnswer((answer) =>
    answer.body === undefined ? answer : { ...answer, text: escaped(JSON.stringify(answer.body)) },
  ),
};

function escaped(json: string): string {
  return json.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
