import { inItem } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const itemConnectorIdObject: Defect = {
  id: 'item-connector-id-object',
  faultClass: 'F101',
  operations: ['list'],
  breaks: 'The connector of an item is an object.',
  frequency: 'every item',
  source: 'WFC F101',

  alter: inItem((item) => ({ ...item, connectorId: { id: item['connectorId'] } })),
};
