import { onRefusal } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const unauthorizedAnswers200: Defect = {
  id: 'unauthorized-answers-200',
  faultClass: 'F207',
  operations: ['list'],
  breaks: 'A list without credentials is an empty 200.',
  frequency: 'every 401',
  source: 'WFC F207',

  alter: onRefusal(401, (answer, request) =>
    request.operation === 'list'
      ? { status: 200, body: { data: [], links: { next: { href: null }, prev: { href: null } } } }
      : answer,
  ),
};
