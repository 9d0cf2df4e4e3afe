/** A `plumbline` command that a text shows in a fenced `sh` block. */
export interface ShownCommand {
  /** One-based line of its first word. */
  readonly line: number;
  /** Words after `plumbline`, quotes and comments taken away. */
  readonly words: readonly string[];
}

/** Every command of the fenced `sh` blocks that starts with `plumbline` or `npm run -s plumbline --`, variables before it aside. */
export function shownCommands(markdown: string): readonly ShownCommand[] {
  const commands: ShownCommand[] = [];
  let fenced = false;
  let open: { readonly line: number; readonly text: string } | undefined;
  for (const [index, text] of markdown.split('\n').entries()) {
    if (/^\s*```/.test(text)) {
      fenced = !fenced && /^\s*```(?:sh|bash|console)\b/.test(text);
      open = undefined;
      continue;
    }
    if (!fenced) continue;
    const begun: { readonly line: number; readonly text: string } = open ?? { line: index + 1, text: '' };
    const whole = begun.text + text.replace(/\\$/, ' ');
    open = text.endsWith('\\') ? { line: begun.line, text: whole } : undefined;
    if (open === undefined) commands.push(...commandsOf(whole, begun.line));
  }
  return commands;
}

function commandsOf(text: string, line: number): readonly ShownCommand[] {
  return simpleCommands(text.replace(/^\s*\$ /, '')).flatMap((words) => {
    const first = words.findIndex((word) => !/^\w+=/.test(word));
    const rest = words.slice(Math.max(first, 0));
    const prefix = [['plumbline'], ['npm', 'run', '-s', 'plumbline', '--']].find((it) =>
      it.every((word, n) => rest[n] === word),
    );
    return prefix ? [{ line, words: rest.slice(prefix.length) }] : [];
  });
}

/** Splits at spaces, pipes and the like, as far as commands in documentation need it. */
function simpleCommands(text: string): readonly (readonly string[])[] {
  const commands: string[][] = [[]];
  const token = /\s+|(#.*$)|(\|\|?|&&?|;)|(\d?>>?\s*\S+)|((?:'[^']*'|"[^"]*"|[^\s'"|&;>])+)/gy;
  for (const [, comment, separator, , word] of text.matchAll(token)) {
    if (comment !== undefined) break;
    if (separator !== undefined) commands.push([]);
    if (word !== undefined) commands.at(-1)?.push(word.replaceAll(/['"]/g, ''));
  }
  return commands;
}
