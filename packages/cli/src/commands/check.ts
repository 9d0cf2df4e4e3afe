import {
  environmentVariables,
  type Flags,
  loadConfig,
  resolveSettings,
  type Settings,
} from '@plumbline/config';
import {
  createUndiciTransport,
  type EngineEvent,
  type RunResult,
  ruleCatalogue,
  run,
} from '@plumbline/engine';
import { loadContract } from '@plumbline/openapi';
import {
  buildReport,
  colorWanted,
  createProgress,
  isReportFormat,
  type Report,
  renderers,
} from '@plumbline/report';
import { checkSchemes, checkScope } from '../check/check-names.ts';
import { chooseProfile } from '../check/choose-profile.ts';
import { chooseTarget } from '../check/choose-target.ts';
import { readCredentials } from '../check/credentials.ts';
import { followRun } from '../check/follow-run.ts';
import { openTarget } from '../check/open-target.ts';
import { repeatCommand } from '../check/repeat-command.ts';
import { prepareReports, writeReports } from '../check/report-files.ts';
import { runOptions } from '../check/run-options.ts';
import { CliError } from '../cli-error.ts';
import { exitCodeOf, exitCodeOfSignal } from '../exit-codes.ts';
import { guardSecrets } from '../shell/guard-output.ts';
import { listenForStop, type StopSignals } from '../shell/stop-signals.ts';
import { version } from '../version.ts';

/** The flags of `check` that say what is printed, beside those that the config resolves. */
export interface CheckFlags extends Flags {
  readonly config?: string;
  readonly json?: boolean;
  readonly events?: boolean;
  readonly quiet?: boolean;
}

/** `plumbline check [spec]`: plans and runs the checks, prints and writes the report; returns the exit code. */
export async function check(flags: CheckFlags): Promise<number> {
  const settings = await settle(flags);
  if (!flags.quiet)
    for (const notice of settings.notices) process.stderr.write(`plumbline: note: ${notice}\n`);
  const contract = await loadContract(demandSpec(settings), {});
  const chosen = chooseTarget(settings, contract);
  const profile = chooseProfile(settings, chosen);
  const scope = checkScope(settings, contract);
  checkSchemes(settings, contract);
  const { configFile } = settings;
  prepareReports(settings.reports, [...contract.files, ...(configFile === undefined ? [] : [configFile])]);
  const credentials = await readCredentials(settings, contract, chosen, process.env);
  const stop = listenForStop((signal) => {
    process.stderr.write(`\nplumbline: ${signal}: ending the run; a second signal stops at once\n`);
  });
  const open = await openTarget(chosen, settings, contract);
  const transport = createUndiciTransport({});
  try {
    const parts = { settings, contract, chosen, open, profile, scope, credentials, transport };
    const options = runOptions({ ...parts, signal: stop.signal });
    guardSecrets([
      ...options.identities.flatMap((identity) => Object.values(identity.credentials)),
      ...Object.values(options.headers),
    ]);
    const result = await followRun(run(options), listeners(flags));
    const exitCode = codeOf(result, stop);
    const report = buildReport(
      result,
      { name: 'plumbline', version },
      { exitCode, repeat: repeatCommand(settings, profile) },
    );
    writeReports(settings.reports, (format) => render(format, report));
    show(report, flags);
    return exitCode;
  } finally {
    await transport.close();
    await open.close();
    stop.release();
  }
}

async function settle(flags: CheckFlags): Promise<Settings> {
  if (flags.json && flags.events) {
    throw new CliError(
      'usage',
      '--json and --events both claim stdout',
      'Give one of them; --report json=PATH writes the report beside --events.',
    );
  }
  const cwd = process.cwd();
  const named = flags.config ?? (process.env[environmentVariables.config] || undefined);
  const known = { rules: ruleCatalogue.map(({ id }) => id), reportFormats: Object.keys(renderers) };
  return resolveSettings({ flags, env: process.env, file: await loadConfig(cwd, named), cwd, known });
}

function demandSpec(settings: Settings): string {
  if (settings.spec !== undefined) return settings.spec;
  throw new CliError(
    'no-spec',
    'no spec: neither the command line nor a config names one',
    'Give its path: plumbline check openapi.yaml',
  );
}

/** stdout is for the report or the events alone; how the run goes is told on stderr. */
function listeners(flags: CheckFlags): readonly ((event: EngineEvent) => void)[] {
  return [
    ...(flags.events
      ? [(event: EngineEvent) => void process.stdout.write(`${JSON.stringify(event)}\n`)]
      : []),
    ...(flags.quiet ? [] : [createProgress(process.stderr, { env: process.env })]),
  ];
}

/** What a signal ended is neither clean nor drift: whoever sent it gets the answer of a shell. */
function codeOf(result: RunResult, stop: StopSignals): number {
  return stop.received ? exitCodeOfSignal(stop.received) : exitCodeOf(result.verdict);
}

function render(format: string, report: Report): string {
  if (!isReportFormat(format)) throw new Error(`no renderer for ${format}`);
  return renderers[format].render(report, { cwd: process.cwd() });
}

function show(report: Report, flags: CheckFlags): void {
  if (flags.events || (flags.quiet && !flags.json && report.verdict === 'conforms')) return;
  if (flags.json) {
    process.stdout.write(renderers.json.render(report));
    return;
  }
  const color = colorWanted(process.stdout.isTTY ?? false, process.env);
  const width = process.stdout.columns ?? 80;
  process.stdout.write(renderers.terminal.render(report, { color, width, cwd: process.cwd() }));
}
