import { onRefusal } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const errorLeaksSql: Defect = {
  id: 'error-leaks-sql',
  faultClass: 'F101',
  operations: ['read', 'update', 'delete', 'change-owner', 'change-space', 'check'],
  breaks: 'A 404 tells which query was run.',
  frequency: 'every 404',
  source: 'CWE-209',

  alter: onRefusal(404, (answer) => ({
    ...answer,
    body: {
      errors: [
        {
          code: 'HTTP-404',
          title: 'Not found',
          detail:
            'SELECT document FROM connections WHERE id = ?; at ConnectionStore.find (/srv/app/store.js:41:7)',
        },
      ],
    },
  })),
};
