import { onEveryAnswer } from './alterations/on-every-answer.ts';
import { typed } from './alterations/typed.ts';
import { type BenignVariation, everyOperation } from './benign-variation.ts';

export const contentTypeInCapitals: BenignVariation = {
  id: 'content-type-in-capitals',
  kind: 'benign',
  operations: everyOperation,
  varies: 'The content type is Application/JSON;charset="UTF-8".',
  because: 'RFC 9110: a media type has no case, and a parameter may be quoted',
  alter: onEveryAnswer(typed('Application/JSON;charset="UTF-8"')),
};
