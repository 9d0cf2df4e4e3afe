import { Command, CommanderError, Help, Option } from 'commander';
import { exitCodes } from './exit-codes.ts';
import { version } from './version.ts';

/** Parses one command line and runs its command; returns the exit code. */
export async function program(args: readonly string[]): Promise<number> {
  let code: number = exitCodes.conforms;
  const root = plumbline(args, (ended) => {
    code = ended;
  });
  try {
    await root.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has printed its message already, in our form.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.conforms : exitCodes.usage;
    throw error;
  }
}

type Ended = (code: number) => void;

function plumbline(args: readonly string[], ended: Ended): Command {
  const root = new Command('plumbline')
    .description('Keeps an API true to its spec.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this')
    .exitOverride()
    .showHelpAfterError(false)
    .configureOutput({ outputError: (text, write) => write(inOurForm(text)) });
  const all = args.includes('--all');
  root.configureHelp(briefHelp(all));
  addCheck(root, ended, all);
  addMock(root, ended);
  addEmulator(root, ended);
  root.addHelpText(
    'after',
    '\nExit codes: 0 conforms, 1 drift, 2 usage, config or spec error, 3 inconclusive, 70 internal error.',
  );
  return root;
}

function addCheck(root: Command, ended: Ended, all: boolean): void {
  root
    .command('check')
    .description('check a running server against its spec and print the drift report')
    .argument('[spec]', 'path of the OpenAPI document')
    .option('--target <target>', 'emulator, mock, or the URL of a running server')
    .option('--profile <profile>', 'how bold: readonly, polite or full')
    .addOption(
      repeatable('--auth <[identity:][scheme=]env:name>', 'environment variable with a credential; repeats'),
    )
    .addOption(
      repeatable(
        '--include <operation>',
        'check only this id or "METHOD /path", * for any characters; repeats',
      ),
    )
    .addOption(repeatable('--value <name=value>', 'a known-good value for a field; repeats'))
    .addOption(repeatable('--report <format=path>', 'write json or markdown to a file; repeats'))
    .option('--seed <seed>', 'whole number that fixes the run, or random (default 1)')
    .option('--json', 'print the report as JSON on stdout, progress on stderr')
    .addOption(rare('--config <path>', 'config file (default: plumbline.config.{ts,mjs,js}, nearest)'))
    .addOption(rare('--max-requests <count>', 'hard cap on requests'))
    .addOption(rare('--max-writes <count>', 'hard cap on requests that may change something'))
    .addOption(rare('--max-duration <duration>', 'longest run, such as 5m'))
    .addOption(rare('--timeout <duration>', 'longest wait for one response (default 10s)'))
    .addOption(rare(repeatable('--exclude <operation>', 'leave this operation out; repeats')))
    .addOption(rare(repeatable('--rules <rule>', 'check only these rules; repeats')))
    .addOption(rare(repeatable('--header <name=env:variable>', 'extra request header; repeats')))
    .addOption(
      rare(
        '--fail-on <severity>',
        'mildest severity that fails: breaking, warning or info (default warning)',
      ),
    )
    .addOption(rare('--events', 'print the events of the run as NDJSON on stdout'))
    .addOption(rare('--quiet', 'no progress; no report when the target conforms'))
    .addOption(new Option('--all').hideHelp())
    .addHelpText('after', all ? '' : '\n--help --all shows every option.')
    .action(async (spec: string | undefined, flags: Record<string, never>) => {
      const { check } = await import('./commands/check.ts');
      ended(await check({ ...flags, ...(spec !== undefined && { spec }) }));
    });
}

function addMock(root: Command, ended: Ended): void {
  root
    .command('mock')
    .description('serve a spec with Prism')
    .argument('[spec]', 'path of the OpenAPI document')
    .option('--port <port>', 'port on 127.0.0.1 (default 4010, or a free one)')
    .option('--config <path>', 'config file that names the spec')
    .option('--json', 'print the ready line as JSON')
    .action(async (spec: string | undefined, flags: Record<string, never>) => {
      const { mock } = await import('./commands/mock.ts');
      ended(await mock({ ...flags, ...(spec !== undefined && { spec }) }));
    });
}

function addEmulator(root: Command, ended: Ended): void {
  root
    .command('emulator')
    .description('serve a local stand-in for a tenant')
    .option('--port <port>', 'port on 127.0.0.1 (default 4020, or a free one)')
    .option('--db <file>', 'SQLite file that keeps the state (default: in memory)')
    .option('--seed <seed>', 'whole number that fixes ids and keys (default 1)')
    .option('--limits <limits>', 'documented enforces the published rate limits (default off)')
    .addOption(repeatable('--defect <id>', 'switch on a planted fault; repeats'))
    .addOption(repeatable('--benign <id>', 'switch on a harmless variation; repeats'))
    .option('--defects', 'list the planted faults')
    .option('--benigns', 'list the harmless variations')
    .option('--behaviours', 'list all that it does, and on whose word')
    .option('--json', 'print one JSON line when it is ready, or the list as a JSON array')
    .action(async (flags: Record<string, never>) => {
      const { emulator } = await import('./commands/emulator.ts');
      ended(await emulator(flags));
    });
}

/** Options that only `--help --all` shows. */
const rareOptions = new WeakSet<Option>();

function rare(option: string | Option, description?: string): Option {
  const made = typeof option === 'string' ? new Option(option, description) : option;
  rareOptions.add(made);
  return made;
}

function repeatable(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, before: readonly string[] | undefined) => [
    ...(before ?? []),
    value,
  ]);
}

/** Help without the rare options; for "did you mean" they count all the same. */
function briefHelp(all: boolean): Partial<Help> {
  let brief = false;
  return {
    visibleOptions(command) {
      const options = Help.prototype.visibleOptions.call(this, command);
      return brief ? options.filter((option) => !rareOptions.has(option)) : options;
    },
    formatHelp(command, help) {
      brief = !all;
      try {
        return Help.prototype.formatHelp.call(this, command, help);
      } finally {
        brief = false;
      }
    },
  };
}

/** `error: unknown option '--x'` and `(Did you mean --y?)` become a place and a hint. */
function inOurForm(text: string): string {
  const [message = '', suggestion] = text.trim().split('\n');
  const hint =
    /^\((.*)\)$/.exec(suggestion ?? '')?.[1] ??
    'plumbline --help lists the commands, plumbline check --help --all every option.';
  return `plumbline: ${message.replace(/^error: /, '')}\n  hint: ${hint}\n`;
}
