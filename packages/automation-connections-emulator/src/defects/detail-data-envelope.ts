import { onSuccess } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const detailDataEnvelope: Defect = {
  id: 'detail-data-envelope',
  faultClass: 'F101',
  operations: ['create', 'read', 'update'],
  breaks: 'The detail is wrapped in data.',
  frequency: 'every answer',
  source: 'API history C02: single objects came in a data envelope until 2024',

  alter: onSuccess(['create', 'read', 'update'], (answer) => ({ ...answer, body: { data: answer.body } })),
};
