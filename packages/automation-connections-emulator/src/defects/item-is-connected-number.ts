import { inItem } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const itemIsConnectedNumber: Defect = {
  id: 'item-is-connected-number',
  faultClass: 'F101',
  operations: ['list'],
  breaks: 'isConnected of an item is 0 or 1.',
  frequency: 'every item',
  source: 'WFC F101',

  alter: inItem((item) => ({ ...item, isConnected: item['isConnected'] === true ? 1 : 0 })),
};
