import { globSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { plumbline, root } from './product/plumbline.ts';
import { shownCommands } from './product/readme-commands.ts';

interface Help {
  readonly commands: ReadonlySet<string>;
  /** Long flags of each command, with whether they take a value. */
  readonly flags: ReadonlyMap<string, ReadonlyMap<string, boolean>>;
}

let help: Help;

beforeAll(async () => {
  const top = await plumbline(['--help']);
  const commands = [...top.stdout.matchAll(/^ {2}([a-z]+)(?: \[| {2,})/gm)].map((match) => match[1] ?? '');
  const real = commands.filter((name) => name !== 'help');
  const flags = await Promise.all(
    real.map(async (name) => {
      const { stdout } = await plumbline([name, '--help', '--all']);
      const found = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)( <)?/gm)];
      return [name, new Map(found.map(([, flag = '', value]) => [flag, value !== undefined]))] as const;
    }),
  );
  help = { commands: new Set(real), flags: new Map(flags) };
});

/** What the words ask for that the help does not know. */
function problems(words: readonly string[]): readonly string[] {
  const [command = '', ...rest] = words;
  if (/^--(?:version|help)$/.test(command)) return [];
  if (!help.commands.has(command)) return [`there is no command ${JSON.stringify(command)}`];
  const known = help.flags.get(command);
  return rest.flatMap((word, index): readonly string[] => {
    if (!word.startsWith('--') || word === '--all') return [];
    const [flag = '', inline] = word.split('=', 2);
    const takesValue = known?.get(flag);
    if (takesValue === undefined) return [`${command} has no ${flag}`];
    const value = inline ?? rest[index + 1];
    return takesValue && (value === undefined || value.startsWith('--')) ? [`${flag} lacks its value`] : [];
  });
}

const files = globSync(
  ['README.md', 'packages/*/README.md', 'tools/*/README.md', 'spec/**/*.md', 'docs/**/*.md'],
  {
    cwd: root,
    exclude: (name) => name === 'node_modules',
  },
);
const shown = files
  .map((file) => [file, shownCommands(readFileSync(root + file, 'utf8'))] as const)
  .filter(([, commands]) => commands.length > 0);

describe('every command that a README shows can be typed', () => {
  test.each(shown)('%s', (file, commands) => {
    const wrong = commands.flatMap(({ line, words }) =>
      problems(words).map((it) => `${file}:${line}: ${it}`),
    );
    expect(wrong).toEqual([]);
  });

  test('there are some', () => {
    expect(shown.map(([file]) => file)).toContain('packages/cli/README.md');
  });
});

describe('a command that cannot be typed is noticed', () => {
  const block = (...lines: readonly string[]): string => ['```sh', ...lines, '```'].join('\n');

  test.each<[string, string, readonly string[]]>([
    ['a command that is not there', block('plumbline chek openapi.yaml'), ['there is no command "chek"']],
    [
      'a flag that is not there',
      block('npm run -s plumbline -- check --targt mock'),
      ['check has no --targt'],
    ],
    [
      'a flag of another command, on a second line, behind a variable',
      block('QLIK_API_KEY=… plumbline check \\', '  --defect x'),
      ['check has no --defect'],
    ],
    ['a flag without its value', block('plumbline check --seed --json'), ['--seed lacks its value']],
    ['the second of a pipe', block("echo 'plumbline x' | plumbline mok"), ['there is no command "mok"']],
    ['nothing wrong', block('plumbline check "a b.yaml" --json > drift.json # plumbline --x'), []],
    ['text outside a block', 'plumbline chek', []],
    ['a block of another language', '```ts\nplumbline chek\n```', []],
  ])('%s', (_name, markdown, expected) => {
    expect(shownCommands(markdown).flatMap(({ words }) => problems(words))).toEqual(expected);
  });
});
