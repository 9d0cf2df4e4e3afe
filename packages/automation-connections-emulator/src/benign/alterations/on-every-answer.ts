import type { Alteration } from '../../domain/assemble-parts.ts';
import type { Answer } from '../../domain/call.ts';
import type { FinishRequest } from '../../domain/parts.ts';

/** Changes every answer on its way out, refusals included. */
export function onEveryAnswer(change: (answer: Answer, request: FinishRequest) => Answer): Alteration {
  return ({ finish }) => ({ finish: (request, answer) => change(finish(request, answer), request) });
}
