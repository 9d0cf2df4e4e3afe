import { rememberDeleted } from './alterations/remember-deleted.ts';
import type { Defect } from './defect.ts';

export const deletedRevivedByMove: Defect = {
  id: 'deleted-revived-by-move',
  faultClass: 'F103',
  operations: ['change-owner', 'change-space'],
  breaks: 'A deleted connection that is moved is there again.',
  frequency: 'moves after a delete',
  source: 'WFC F103; an upsert',

  alter: rememberDeleted(['change-owner', 'change-space']),
};
