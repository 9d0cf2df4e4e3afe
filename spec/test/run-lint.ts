import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const specFolder: string = fileURLToPath(new URL('..', import.meta.url));

export interface Problem {
  readonly file: string;
  readonly rule: string;
  readonly pointer: string;
  readonly message: string;
}

interface Reported {
  readonly ruleId: string;
  readonly message: string;
  readonly location: readonly { readonly source: { readonly ref: string }; readonly pointer: string }[];
}

/** What Redocly finds in some files with this package's configuration; one process for all of them. */
export async function runLint(files: readonly string[]): Promise<readonly Problem[]> {
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('@redocly/cli/package.json')),
    'bin/cli.js',
  );
  const argv = [
    '--conditions=@plumbline/source',
    cli,
    'lint',
    ...files,
    '--config',
    'redocly.yaml',
    '--format=json',
    '--max-problems=1000',
  ];
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const output = await new Promise<string>((done, fail) => {
    execFile(
      process.execPath,
      argv,
      { cwd: specFolder, env, maxBuffer: 1 << 26 },
      (error, stdout, stderr) => {
        // Exit code 1 means that there are problems, and those are on stdout.
        if (stdout.trim().startsWith('{')) done(stdout);
        else fail(new Error(`redocly lint gave no report: ${stderr}`, { cause: error }));
      },
    );
  });
  // Redocly writes one object after the other, each with its braces at the start of a line.
  const reports: readonly { readonly problems: readonly Reported[] }[] = JSON.parse(
    `[${output.replaceAll(/^\}\s*\{$/gm, '},{')}]`,
  );
  return reports
    .flatMap(({ problems }) => problems)
    .map(({ ruleId, message, location }) => ({
      file: resolve(specFolder, location[0]?.source.ref ?? ''),
      rule: ruleId,
      pointer: location[0]?.pointer ?? '',
      message,
    }));
}
