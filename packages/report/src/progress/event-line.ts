import type { EngineEvent } from '@plumbline/engine';
import { visible } from '../escape/visible.ts';
import { defuseWorkflowCommands } from '../escape/workflow-commands.ts';
import { count } from '../words/count.ts';
import { shortened } from '../words/cut.ts';
import { duration } from '../words/duration.ts';
import { specPlace } from '../words/spec-place.ts';
import type { Progress } from './progress-state.ts';

/** An event as one plain line for a log, or nothing where a line would be noise. */
export function eventLine(event: EngineEvent, progress: Progress): string | undefined {
  const text = words(event, progress);
  return text === undefined ? undefined : defuseWorkflowCommands(visible(text));
}

function words(event: EngineEvent, progress: Progress): string | undefined {
  switch (event.type) {
    case 'run-started':
      return `checking ${shortened(event.title, 200)} at ${shortened(event.target, 200)}: ${count(event.operations, 'operation')}, ${count(event.scenarios, 'scenario')}, profile ${event.profile}, seed ${event.seed}`;
    case 'phase-started':
      return `phase ${event.phase}: ${count(event.scenarios, 'scenario')} (${count(progress.requests, 'request')}, ${count(progress.findings, 'finding')} so far)`;
    case 'finding': {
      const { severity, rule, operation, message, location } = event.finding;
      const place = specPlace(location);
      return `finding: ${severity} ${rule} in ${shortened(operation, 200)}: ${shortened(message, 300)}${place === undefined ? '' : ` (${shortened(place, 200)})`}`;
    }
    case 'notice':
      return `note: ${shortened(event.message, 600)}`;
    case 'run-finished': {
      const { verdict, findings, requests, durationMs } = event.result;
      return `done: ${verdict}, ${count(findings.length, 'finding')}, ${count(requests, 'request')} in ${duration(durationMs)}`;
    }
    case 'exchange':
    case 'scenario-finished':
      return undefined;
  }
}
