import type { JsonPointer } from '@plumbline/openapi';
import { SchemaError } from '../schema-error.ts';

/** Compiles as ECMA-262 with `u`, as the standard recommends; patterns that only parse without it are read without. */
export function compilePattern(source: string, pointer: JsonPointer = ''): RegExp {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const pattern = tryCompile(source, 'u') ?? tryCompile(source, '');
  if (pattern === undefined) {
    throw new SchemaError(
      'invalid-pattern',
      pointer,
      `\`${source}\` is not a regular expression of ECMA-262`,
      'Correct the expression; inline flags such as (?i) and possessive quantifiers are not part of it.',
    );
  }
  compiled.set(source, pattern);
  return pattern;
}

const compiled = new Map<string, RegExp>();

function tryCompile(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}
