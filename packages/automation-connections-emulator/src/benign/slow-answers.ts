import { type BenignVariation, everyOperation } from './benign-variation.ts';

export const slowAnswers: BenignVariation = {
  id: 'slow-answers',
  kind: 'benign',
  operations: everyOperation,
  varies: 'One answer in four comes 20 ms later.',
  because: 'No time is promised',
  alter: () => {
    let answers = 0;
    return {
      delayMs: () => {
        answers += 1;
        return answers % 4 === 0 ? 20 : 0;
      },
    };
  },
};
