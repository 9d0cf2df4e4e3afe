/** The first place where a text stops being JSON (RFC 8259); the reason quotes nothing of it. */
export interface JsonError {
  readonly reason: string;
  /** Characters from the start of the text. */
  readonly offset: number;
}

const literal = /true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids exactly these unescaped.
const stringBody = /[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const blanks = /[ \t\n\r]*/y;

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'separator';

/** Checks a text without recursion, so that its nesting cannot exhaust the stack. */
export function findJsonError(text: string, maxDepth: number = 1_000): JsonError | undefined {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = skip(blanks, text, 0);
  const unexpected = (what: string): JsonError =>
    at >= text.length
      ? { reason: 'the text ends too early', offset: text.length }
      : { reason: `${what} expected`, offset: at };

  for (;;) {
    const character = text[at];
    if (expected === 'separator') {
      const top = open.at(-1);
      if (top === undefined)
        return at < text.length ? { reason: 'text after the end of the value', offset: at } : undefined;
      if (character === ',') expected = top === '{' ? 'key' : 'value';
      else if (character === (top === '{' ? '}' : ']')) open.pop();
      else return unexpected(top === '{' ? 'comma or closing brace' : 'comma or closing bracket');
      at += 1;
    } else if (expected === 'key' || expected === 'key-or-end') {
      if (expected === 'key-or-end' && character === '}') {
        open.pop();
        expected = 'separator';
        at += 1;
      } else {
        if (character !== '"') return unexpected('property name');
        const end = endOfString(text, at);
        if (typeof end !== 'number') return end;
        at = skip(blanks, text, end);
        if (text[at] !== ':') return unexpected('colon');
        at += 1;
        expected = 'value';
      }
    } else if (character === '{' || character === '[') {
      if (open.push(character) > maxDepth)
        return { reason: `nested more than ${maxDepth} levels deep`, offset: at };
      expected = character === '{' ? 'key-or-end' : 'value-or-end';
      at += 1;
    } else if (expected === 'value-or-end' && character === ']') {
      open.pop();
      expected = 'separator';
      at += 1;
    } else {
      const end = character === '"' ? endOfString(text, at) : skip(literal, text, at);
      if (typeof end !== 'number') return end;
      if (end === at) return unexpected('value');
      at = end;
      expected = 'separator';
    }
    at = skip(blanks, text, at);
  }
}

/** Where a match at `from` ends; `from` itself when there is none. */
function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

function endOfString(text: string, quote: number): number | JsonError {
  let at = quote + 1;
  for (;;) {
    if (text[at] === '"') return at + 1;
    const next = skip(stringBody, text, at);
    if (next === at) {
      if (at >= text.length) return { reason: 'the text ends inside a string', offset: at };
      return {
        reason: text[at] === '\\' ? 'invalid escape in a string' : 'unescaped control character in a string',
        offset: at,
      };
    }
    at = next;
  }
}
