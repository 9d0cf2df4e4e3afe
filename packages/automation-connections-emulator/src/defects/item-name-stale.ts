import { inItem } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const itemNameStale: Defect = {
  id: 'item-name-stale',
  faultClass: 'P302',
  operations: ['list'],
  breaks: 'Items show names in small letters.',
  frequency: 'names with capitals',
  source: 'A search index that answers lists',

  alter: inItem((item, connection) => ({ ...item, name: connection.name.toLowerCase() })),
};
