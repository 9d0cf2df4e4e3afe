import { inDetail } from './alterations/answers.ts';
import type { Defect } from './defect.ts';

export const detailParamsNull: Defect = {
  id: 'detail-params-null',
  faultClass: 'F101',
  operations: ['create', 'read', 'update'],
  breaks: 'params is null when the connector asks for none.',
  frequency: 'connectors without parameters',
  source: 'WFC F101',

  alter: inDetail((detail) => ({
    ...detail,
    params: (detail['params'] as unknown[]).length === 0 ? null : detail['params'],
  })),
};
