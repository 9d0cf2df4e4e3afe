import type { FaultClass } from '../defects/defect.ts';
import type { OperationName } from '../domain/call.ts';

type Reasons = Readonly<
  Partial<Record<FaultClass, readonly (readonly [readonly OperationName[], string])[]>>
>;

const actions = ['change-owner', 'change-space'] as const;

/** Why a fault class has no defect at an operation. */
const reasons: Reasons = {
  F103: [[['create'], 'A create knows no id that could have been deleted; one given out again is P300.']],
  F104: [[['list', 'read', 'check'], 'They have nothing to write; one that writes all the same is P300.']],
  F200: [
    [
      ['create', 'update', ...actions],
      'Their input is stored and selects nothing; text that breaks the store is F100.',
    ],
    [['read', 'delete', 'check'], 'Their one input is the id; an id that finds what it should not is F102.'],
  ],
  F203: [
    [['list', 'read', 'delete', 'check'], 'They read no body.'],
    [actions, 'The one field of the body is what they are there to set.'],
  ],
  F204: [[['list', 'create'], 'They name no connection, so none can be told to exist.']],
  P301: [
    [
      ['create', 'read', 'update', 'delete', ...actions, 'check'],
      'They answer one connection or none: nothing to page, sort or filter.',
    ],
  ],
  P302: [[['delete', ...actions], 'They answer 204 without a body; what they leave behind is P300.']],
  P304: [[['read', 'check'], 'They take no input but the id; a connection that cannot be read is P300.']],
};

/** The reason for an empty cell; undefined where there is none, and a defect is due. */
export function whyEmpty(faultClass: FaultClass, operation: OperationName): string | undefined {
  return reasons[faultClass]?.find(([operations]) => operations.includes(operation))?.[1];
}
