import { inItem, without } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const itemSpaceIdMissing: Defect = {
  id: 'item-space-id-missing',
  faultClass: 'F101',
  operations: ['list'],
  breaks: 'Items in a personal space lack spaceId.',
  frequency: 'personal spaces only',
  source: 'API history C01: the first list had no spaceId',

  alter: inItem((item) => (item['spaceId'] === '' ? without(item, 'spaceId') : item)),
};
