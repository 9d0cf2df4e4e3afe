import { inItem } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const itemDisagreesOnConnection: Defect = {
  id: 'item-disagrees-on-connection',
  faultClass: 'P302',
  operations: ['list'],
  breaks: 'Items say connected for every connection.',
  frequency: 'connections that are not connected',
  source: 'List and detail from two caches',

  alter: inItem((item) => ({ ...item, isConnected: true })),
};
