/** Controls, format characters (bidi, zero-width, tags), line separators, private use, lone surrogates. */
const unsafe = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}]/gu;

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * Makes every character that a reader cannot see, or that steers a terminal, visible as an escape on one line:
 * `\n`, `\x1b`, `\u202e`, `\u{e0041}`.
 *
 * Payloads, URLs and names of a spec are untrusted: ANSI sequences start with a control character, and
 * bidirectional controls reorder what is read (CVE-2021-42574).
 */
export function visible(text: string): string {
  return text.replace(unsafe, (character) => named[character] ?? escapeOf(character));
}

/** As {@link visible}, but line feeds (and CR LF) end lines, and indentation by tabs becomes two spaces each. */
export function visibleLines(text: string): readonly string[] {
  return text
    .split(/\r\n|\n/)
    .map((line) => visible(line.replace(/^\t+/, (tabs) => '  '.repeat(tabs.length))));
}

function escapeOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  if (code < 0x100) return `\\x${hex.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`;
}
