import { inPage } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const listDataObject: Defect = {
  id: 'list-data-object',
  faultClass: 'F101',
  operations: ['list'],
  breaks: 'data is an object keyed by position.',
  frequency: 'every page',
  source: 'WFC F101',

  alter: inPage((page) => ({ ...page, data: { ...page.data } })),
};
