import { rememberDeleted } from './alterations/remember-deleted.ts';
import type { Defect } from './defect.ts';

export const deletedRevivedByUpdate: Defect = {
  id: 'deleted-revived-by-update',
  faultClass: 'F103',
  operations: ['update'],
  breaks: 'An update of a deleted connection brings it back.',
  frequency: 'updates after a delete',
  source: 'WFC F103; an upsert',

  alter: rememberDeleted(['update']),
};
