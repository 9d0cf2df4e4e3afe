import { environmentVariables, loadConfig, resolveSettings } from '@plumbline/config';
import { loadContract } from '@plumbline/openapi';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { loadMock } from '../load-mock.ts';
import { onPort } from '../shell/port.ts';
import { listenForStop } from '../shell/stop-signals.ts';

export interface MockFlags {
  readonly spec?: string;
  readonly config?: string;
  readonly port?: string;
  readonly json?: boolean;
}

/** Prism's own port. */
const usualPort = 4010;

/** `plumbline mock [spec]`: serves the spec with Prism until a signal comes; returns the exit code. */
export async function mock(flags: MockFlags): Promise<number> {
  const stop = listenForStop();
  const contract = await loadContract(await specOf(flags), {});
  const { startMock } = await loadMock();
  const served = await onPort(flags.port, usualPort, (port) => startMock({ contract, port }));
  process.stdout.write(
    flags.json
      ? `${JSON.stringify({ url: served.url, title: contract.title, version: contract.version })}\n`
      : `Prism serves ${contract.title} at ${served.url}\n`,
  );
  await stop.wait();
  await served.close();
  stop.release();
  return exitCodes.conforms;
}

async function specOf(flags: MockFlags): Promise<string> {
  const cwd = process.cwd();
  const file = await loadConfig(cwd, flags.config ?? (process.env[environmentVariables.config] || undefined));
  const spec = file?.content['spec'];
  const onlySpec = file && { ...file, content: spec === undefined ? {} : { spec } };
  const settings = resolveSettings({
    flags,
    env: process.env,
    file: onlySpec,
    cwd,
    known: { rules: [], reportFormats: [] },
  });
  if (settings.spec !== undefined) return settings.spec;
  throw new CliError(
    'no-spec',
    'no spec: neither the command line nor a config names one',
    'Give its path: plumbline mock openapi.yaml',
  );
}
