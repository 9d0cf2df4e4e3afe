import { onSuccess } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const twinsDisagreeOnName: Defect = {
  id: 'twins-disagree-on-name',
  faultClass: 'P302',
  operations: ['read'],
  breaks: 'v1 shows names in capitals.',
  frequency: 'reads through v1',
  source: 'Two families over two caches',

  alter: onSuccess(['read'], (answer, request) =>
    request.family === 'v1'
      ? {
          ...answer,
          body: {
            ...(answer.body as object),
            name: String((answer.body as { name: unknown }).name).toUpperCase(),
          },
        }
      : answer,
  ),
};
