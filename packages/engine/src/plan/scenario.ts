import type { JsonPointer, Operation } from '@plumbline/openapi';
import type { Arbitrary } from 'fast-check';
import type { Paging } from '../model/paging.ts';
import type { Resource } from '../model/resources.ts';
import type { Phase } from '../run-result.ts';
import type { RequestTemplate } from './template.ts';

/** Whose credentials a request carries. `bad` is a well-formed credential that nobody was given. */
export type Credentials = 'main' | 'second' | 'none' | 'bad';

/** The one thing that an invalid request breaks. */
export interface Broken {
  readonly in: 'path' | 'query' | 'header' | 'cookie' | 'body';
  /** Parameter name, or JSON pointer of nothing in particular for a body. */
  readonly name: string;
  readonly keyword: string;
  /** JSON pointer into the bundled spec. */
  readonly pointer: JsonPointer;
}

/** What is known of a request before it is sent: what decides which answers are right. */
export type Case =
  /** Keeps to the spec. `asserted`: nothing but the spec's own closed domains decides whether it is accepted. */
  | {
      readonly kind: 'valid';
      readonly asserted: boolean;
      readonly description: string;
      readonly pointer?: JsonPointer;
    }
  | { readonly kind: 'invalid'; readonly broken: Broken; readonly description: string }
  | { readonly kind: 'no-credentials'; readonly description: string }
  | { readonly kind: 'bad-credentials'; readonly description: string }
  /** Well-formed, but names something that does not exist. */
  | { readonly kind: 'absent'; readonly description: string };

export interface CallStep {
  readonly kind: 'call';
  /** Unique within the scenario. */
  readonly label: string;
  /** The item that the step makes or works on; `subject` is the scenario's own. */
  readonly item?: string;
  readonly operation: Operation;
  readonly request: RequestTemplate;
  /** Sent instead, in this order, when the target refuses the first. */
  readonly otherwise?: readonly RequestTemplate[];
  readonly credentials: Credentials;
  readonly case: Case;
  /** When the answer is not 2xx, the scenario ends here and nothing is judged. */
  readonly mustSucceed: boolean;
}

/** Follows a list from its first page to its end. */
export interface WalkStep {
  readonly kind: 'walk';
  readonly label: string;
  readonly resource: Resource;
  readonly operation: Operation;
  readonly request: RequestTemplate;
  /** Absent when the list has no pages: one request is the whole walk. */
  readonly paging: Paging | undefined;
  readonly maxPages: number;
}

export type Step = CallStep | WalkStep;

/** A sequence of requests that lets rules judge their promises. Scenarios of the same id are the same and run once. */
export interface Scenario {
  readonly id: string;
  readonly operation: Operation;
  readonly phase: Phase;
  /** The kind of the item `subject`: any of the run's own, made when there is none. */
  readonly subject: Resource | undefined;
  readonly steps: readonly Step[];
}

/** Scenarios drawn from an arbitrary: it shrinks to the smallest that still shows the violation. */
export interface RandomScenarios {
  readonly id: string;
  readonly operation: Operation;
  readonly phase: Phase;
  readonly runs: number;
  readonly arbitrary: Arbitrary<Scenario>;
}
