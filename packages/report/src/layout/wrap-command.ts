import { displayWidth } from './display-width.ts';

/** A run of unquoted characters, escapes and quoted strings of a POSIX shell line. */
const shellToken = /(?:\$'(?:[^'\\]|\\[\s\S])*'|'[^']*'|"(?:[^"\\]|\\[\s\S])*"|\\[\s\S]|[^\s'"\\])+/g;

/**
 * Breaks a shell command between words, each line but the last ending in ` \`, so that it can still be pasted.
 * A word longer than `columns` stays whole; a command that cannot be read safely stays on one line.
 */
export function wrapCommand(command: string, columns: number): readonly string[] {
  const tokens = command.match(shellToken) ?? [];
  if (tokens.join(' ') !== command) return [command];
  const words = withTheirValues(tokens);
  const lines: string[] = [];
  let line = '';
  for (const [index, word] of words.entries()) {
    const room = index === words.length - 1 ? columns : columns - 2;
    if (line !== '' && displayWidth(line) + 1 + displayWidth(word) > room) {
      lines.push(`${line} \\`);
      line = `  ${word}`;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

/** Keeps `-H 'name: value'` together: an option and what follows it, unless that is an option too. */
function withTheirValues(tokens: readonly string[]): readonly string[] {
  const words: string[] = [];
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1] ?? '';
    const last = words.at(-1);
    if (last === before && /^(-\w|--[\w-]+)$/.test(before) && !token.startsWith('-'))
      words[words.length - 1] = `${before} ${token}`;
    else words.push(token);
  }
  return words;
}
