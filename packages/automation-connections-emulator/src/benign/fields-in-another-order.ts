import { onEveryAnswer } from './alterations/on-every-answer.ts';
import { type BenignVariation, everyOperation } from './benign-variation.ts';

export const fieldsInAnotherOrder: BenignVariation = {
  id: 'fields-in-another-order',
  kind: 'benign',
  operations: everyOperation,
  varies: 'Properties stand in the opposite order.',
  because: 'RFC 8259: an object is unordered',
  alter: onEveryAnswer((answer) => ({ ...answer, body: reversed(answer.body) })),
};

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, each]) => [name, reversed(each)]),
  );
}
