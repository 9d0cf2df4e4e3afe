import { onRefusal } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const errorNotJson: Defect = {
  id: 'error-not-json',
  faultClass: 'F101',
  operations: ['read', 'update', 'delete', 'change-owner', 'change-space', 'check'],
  breaks: 'A 404 is a page of HTML.',
  frequency: 'every 404',
  source: 'A proxy that answers for the service',

  alter: onRefusal(404, (answer) => ({
    ...answer,
    text: '<h1>Not found</h1>',
    headers: { ...answer.headers, 'content-type': 'text/html' },
  })),
};
