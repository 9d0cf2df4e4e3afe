import { exitCodes } from '../exit-codes.ts';
import { version } from '../version.ts';

/** What the errors of all our packages have in common. */
interface OurError extends Error {
  readonly code: string;
  readonly hint: string;
  readonly problems?: readonly Problem[];
}

/** One of several things that are wrong, as a SpecError lists them. */
interface Problem {
  readonly message: string;
  readonly hint: string;
  readonly location?: { readonly file: string; readonly line: number; readonly column: number };
}

/** At most so many problems of one error are printed. */
const most = 20;

/** Prints an error to stderr and tells the exit code: 2 for what the user can mend, 70 with a stack for a fault of ours. */
export function tellError(error: unknown): number {
  if (isOurs(error)) {
    process.stderr.write(
      ourLines(error)
        .map((line) => `${line}\n`)
        .join(''),
    );
    return exitCodes.usage;
  }
  process.stderr.write(
    `plumbline: internal error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n` +
      `  This is a fault of Plumbline ${version} (Node ${process.versions.node}, ${process.platform}). Please report it with the lines above\n` +
      '  and the command that led here.\n',
  );
  return exitCodes.internal;
}

/** Told by shape, not by class, so that telling an error loads no package. */
function isOurs(error: unknown): error is OurError {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    'hint' in error &&
    typeof error.hint === 'string'
  );
}

function ourLines(error: OurError): readonly string[] {
  const problems: readonly Problem[] = error.problems ?? [error];
  const lines = problems.slice(0, most).flatMap((problem, index) => {
    const { location } = problem;
    const place = location ? `${location.file}:${location.line}:${location.column}: ` : '';
    // The same hint for a row of problems is said once, after the last of them.
    const hint =
      problems[index + 1]?.hint === problem.hint && index + 1 < most
        ? []
        : [`  hint: ${printable(problem.hint)}`];
    return [`plumbline: ${printable(place + problem.message)}`, ...(problem.hint === '' ? [] : hint)];
  });
  return problems.length > most
    ? [...lines, `plumbline: … and ${problems.length - most} more problems`]
    : lines;
}

/** Messages quote specs, names and flags that anyone may have written: no control character reaches the terminal. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (character) =>
    character === '\n' ? '\n  ' : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
