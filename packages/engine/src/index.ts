export type { EngineEvent } from './events.ts';
export { ruleCatalogue } from './rules/registry.ts';
export { run } from './run.ts';
export type { Identity, RuleCatalogue, RunOptions, Secret } from './run-options.ts';
export {
  type Coverage,
  type Inconclusive,
  type InconclusiveReason,
  type Leftover,
  type NotChecked,
  type NotJudged,
  type OperationCoverage,
  type Phase,
  type Profile,
  phases,
  profiles,
  type RunResult,
  type Share,
} from './run-result.ts';
export type {
  Transport,
  TransportFailure,
  TransportFailureCode,
  WireOutcome,
  WireRequest,
  WireResponse,
} from './transport.ts';
export { createUndiciTransport, redact, toCurl } from './wire/index.ts';
