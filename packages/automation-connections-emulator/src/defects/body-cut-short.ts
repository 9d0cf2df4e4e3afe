import { everyNth, onSuccess } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const bodyCutShort: Defect = {
  id: 'body-cut-short',
  faultClass: 'F101',
  operations: ['read'],
  breaks: 'The JSON of a detail ends early.',
  frequency: 'one answer in twenty',
  source: "A proxy's buffer",

  alter: (parts) => {
    const fires = everyNth(20);
    return onSuccess(['read'], (answer) =>
      fires() ? { ...answer, text: JSON.stringify(answer.body).slice(0, -9) } : answer,
    )(parts);
  },
};
