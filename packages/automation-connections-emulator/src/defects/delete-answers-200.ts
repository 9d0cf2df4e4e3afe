import { onSuccess } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const deleteAnswers200: Defect = {
  id: 'delete-answers-200',
  faultClass: 'F101',
  operations: ['delete'],
  breaks: 'A delete answers 200 with a body.',
  frequency: 'every answer',
  source: 'WFC F101',

  alter: onSuccess(['delete'], () => ({ status: 200, body: { deleted: true } })),
};
