import { rememberDeleted } from './alterations/remember-deleted.ts';
import type { Defect } from './defect.ts';

export const deletedStillChecked: Defect = {
  id: 'deleted-still-checked',
  faultClass: 'F103',
  operations: ['check'],
  breaks: 'A check of a deleted connection answers as before.',
  frequency: 'checks after a delete',
  source: 'WFC F103; a cache that is not cleared',

  alter: rememberDeleted(['check']),
};
