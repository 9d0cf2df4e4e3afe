import type { Operation } from '@plumbline/openapi';
import type { Phase } from '../run-result.ts';
import { namesResource, type Planning, subjectOf } from './planning.ts';
import type { Case, Credentials, Scenario } from './scenario.ts';
import type { RequestTemplate } from './template.ts';

/** A scenario of one request; the item that its path names is any of the run's own. */
export function caseScenario(
  planning: Planning,
  operation: Operation,
  phase: Phase,
  id: string,
  request: RequestTemplate,
  theCase: Case,
  credentials: Credentials = 'main',
): Scenario {
  const resource = subjectOf(planning, operation);
  const needed = resource && namesItem(planning, operation);
  return {
    id,
    operation,
    phase,
    subject: needed ? resource : undefined,
    steps: [
      {
        kind: 'call',
        label: 'request',
        ...(needed && { item: 'subject' }),
        operation,
        request,
        credentials,
        case: theCase,
        mustSucceed: false,
      },
    ],
  };
}

/** True when a part of the path is an id that the contract's own operations can tell. */
function namesItem(planning: Planning, operation: Operation): boolean {
  return operation.parameters.some((parameter) => namesResource(planning, operation, parameter));
}

/** Ids that count up from 1 behind a name. */
export function ordinals(name: string): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `${name} ${last}`;
  };
}
