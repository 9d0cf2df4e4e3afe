import type { SourceLocation } from './contract.ts';
import type { JsonPointer } from './json.ts';

export type SpecErrorCode =
  | 'not-found'
  | 'unreadable'
  | 'too-large'
  | 'too-deep'
  | 'alias-bomb'
  | 'not-yaml'
  | 'not-an-object'
  | 'not-openapi'
  | 'unsupported-version'
  | 'unsupported-dialect'
  | 'broken-reference'
  | 'remote-reference'
  | 'escaping-reference'
  | 'reference-cycle'
  | 'ambiguous-dynamic-reference'
  | 'malformed-document'
  | 'malformed-operation'
  | 'malformed-parameter'
  | 'duplicate-parameter'
  | 'path-parameter-mismatch'
  | 'duplicate-operation-id'
  | 'broken-link'
  | 'unknown-security-scheme'
  | 'unknown-keyword'
  | 'malformed-schema'
  | 'invalid-pattern'
  | 'invalid-extension';

/** One thing that is wrong with a spec, where it stands and how to mend it. */
export interface SpecProblem {
  readonly code: SpecErrorCode;
  readonly message: string;
  readonly hint: string;
  readonly location?: SourceLocation;
  /** Pointer into the bundled document, for problems that were found there. */
  readonly pointer?: JsonPointer;
}

/** How many problems the message spells out; all of them are in {@link SpecError.problems}. */
const spelledOut = 20;

/**
 * A spec that cannot be used. `code` and `hint` are those of the first problem; the message has one line per
 * problem, each starting with `file:line:column: `.
 */
export class SpecError extends Error {
  override readonly name = 'SpecError';
  readonly code: SpecErrorCode;
  readonly hint: string;
  readonly problems: readonly SpecProblem[];

  constructor([first, ...rest]: readonly [SpecProblem, ...SpecProblem[]]) {
    const problems = [first, ...rest].map((problem) => ({
      ...problem,
      message: printable(problem.message),
      hint: printable(problem.hint),
    }));
    super(describe(problems));
    this.code = first.code;
    this.hint = problems[0]?.hint ?? '';
    this.problems = problems;
  }
}

/** Throws a {@link SpecError} when there is any problem. */
export function throwProblems(problems: readonly SpecProblem[]): void {
  const [first, ...rest] = problems;
  if (first) throw new SpecError([first, ...rest]);
}

/** `file:line:column`, as compilers print it. */
export function formatLocation(location: SourceLocation): string {
  return `${location.file}:${location.line}:${location.column}`;
}

/** Names come from a document that nobody vouches for: no line breaks, no steering of a terminal, no endless text. */
function printable(text: string): string {
  const escaped = text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, (character) => {
    return `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`;
  });
  return escaped.length > longest ? `${escaped.slice(0, longest)}…` : escaped;
}

const longest = 400;

function describe(problems: readonly SpecProblem[]): string {
  const lines = problems
    .slice(0, spelledOut)
    .map(({ location, message }) => (location ? `${formatLocation(location)}: ${message}` : message));
  if (problems.length > spelledOut) lines.push(`… and ${problems.length - spelledOut} more problems`);
  return lines.join('\n');
}
