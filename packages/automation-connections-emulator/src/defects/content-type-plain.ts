import { onSuccess } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const contentTypePlain: Defect = {
  id: 'content-type-plain',
  faultClass: 'F101',
  operations: ['list'],
  breaks: 'A page is text/plain.',
  frequency: 'every answer',
  source: 'WFC F101',

  alter: onSuccess(['list'], (answer) => ({
    ...answer,
    headers: { ...answer.headers, 'content-type': 'text/plain; charset=utf-8' },
  })),
};
