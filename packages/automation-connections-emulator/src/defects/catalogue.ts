import type { Defect } from './defect.ts';
import { listRepeatsItemAcrossPages } from './list-repeats-item-across-pages.ts';
import { responseNameWrongType } from './response-name-wrong-type.ts';
import { updateNotStored } from './update-not-stored.ts';

export type { Defect, FaultClass } from './defect.ts';

/** Every planted fault, by id. */
export const defectCatalogue: readonly Defect[] = [
  listRepeatsItemAcrossPages,
  responseNameWrongType,
  updateNotStored,
];
