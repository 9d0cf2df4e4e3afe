import { Composer, type Document, Lexer, Parser, type YAMLError } from 'yaml';
import type { SpecProblem } from '../spec-error.ts';
import type { LoadLimits } from './limits.ts';
import { parseJson } from './parse-json.ts';
import { lineStartsOf, locationAt, type Origins, type SourceFile } from './source-file.ts';
import { StopParsing, toJson } from './yaml-to-json.ts';

type CstToken = Parameters<Composer['next']>[0];

/**
 * Parses one YAML 1.2 (core schema) or JSON file into plain values and records where each stands.
 * Problems are pushed to `problems`; undefined means that there is nothing to go on with.
 */
export function parseSource(
  path: string,
  display: string,
  text: string,
  limits: LoadLimits,
  origins: Origins,
  problems: SpecProblem[],
): SourceFile | undefined {
  const file: { -readonly [K in keyof SourceFile]: SourceFile[K] } = {
    path,
    display,
    text,
    lineStarts: lineStartsOf(text),
    value: null,
  };
  if (/^\s*[[{]/.test(text)) {
    const value = parseJson(file, limits, origins);
    if (value !== undefined) return Object.assign(file, { value });
  }
  const fail = (code: SpecProblem['code'], message: string, hint: string, offset: number): undefined => {
    problems.push({ code, message, hint, location: locationAt(file, offset) });
  };

  const tokens: CstToken[] = [];
  const limit = tokenize(text, limits, tokens);
  if (limit) return fail(limit.code, limit.message, limit.hint, limit.offset);

  const documents = compose(tokens, text.length);
  const [document, second] = documents;
  const faults = documents.flatMap((each) => [...each.errors, ...each.warnings]);
  if (faults.length > 0) {
    for (const fault of faults.slice(0, 10))
      fail('not-yaml', describeFault(fault), faultHint(fault), fault.pos[0]);
    return undefined;
  }
  if (second) {
    return fail(
      'not-yaml',
      'more than one YAML document in the file',
      'Keep one document per file; remove the `---` between them.',
      second.range[0],
    );
  }
  try {
    const value = document ? toJson(document.contents, file, limits, origins, problems) : null;
    return Object.assign(file, { value });
  } catch (error) {
    if (error instanceof StopParsing) return undefined;
    throw error;
  }
}

interface LimitReached {
  readonly code: 'too-deep' | 'too-large';
  readonly message: string;
  readonly hint: string;
  readonly offset: number;
}

/** Fills `tokens`; stops at a limit, before anything recursive or costly sees them. */
function tokenize(text: string, limits: LoadLimits, tokens: CstToken[]): LimitReached | undefined {
  const parser = new Parser();
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    count += 1;
    const offset = parser.offset - lexeme.length;
    // The stack also holds the document and the scalar being read.
    if (parser.stack.length > limits.depth + 2) {
      const message = `nested deeper than ${limits.depth} levels`;
      return { code: 'too-deep', message, hint: 'Flatten the document, or split it with $ref.', offset };
    }
    if (count > limits.tokens) {
      const message = `more than ${limits.tokens} YAML tokens`;
      return {
        code: 'too-large',
        message,
        hint: 'Split the document with $ref, or save it as JSON.',
        offset,
      };
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return undefined;
}

function compose(tokens: readonly CstToken[], end: number): readonly Document.Parsed[] {
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    // Checked while converting: the composer's own check takes quadratic time.
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  return [...composer.compose(tokens, false, end)];
}

function describeFault(fault: YAMLError): string {
  return `not valid YAML: ${fault.message.split('\n')[0]?.replace(/[.:]$/, '') ?? fault.code}`;
}

const faultHints: Partial<Record<YAMLError['code'], string>> = {
  TAB_AS_INDENT: 'Indent with spaces.',
  BAD_INDENT: 'Align the line with its siblings.',
  BAD_SCALAR_START: 'Put the value in quotes.',
  BLOCK_AS_IMPLICIT_KEY: 'Put text that contains `: ` in quotes.',
  MULTILINE_IMPLICIT_KEY: 'A `:` is missing on this line, or the text needs quotes.',
  TAG_RESOLVE_FAILED: 'Remove the tag: only the types of JSON are allowed.',
  MISSING_CHAR: 'Close what was opened: a quote, a bracket or a comma is missing.',
};

function faultHint(fault: YAMLError): string {
  return faultHints[fault.code] ?? 'Correct the syntax; YAML 1.2 and JSON are read.';
}
