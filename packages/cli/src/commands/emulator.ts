import {
  type Defect,
  defectCatalogue,
  type Emulator,
  startEmulator,
} from '@plumbline/automation-connections-emulator';
import { nearest } from '@plumbline/openapi';
import { CliError } from '../cli-error.ts';
import { exitCodes } from '../exit-codes.ts';
import { onPort } from '../shell/port.ts';
import { listenForStop } from '../shell/stop-signals.ts';

export interface EmulatorFlags {
  readonly port?: string;
  readonly db?: string;
  readonly seed?: string;
  readonly defect?: readonly string[];
  readonly defects?: boolean;
  readonly json?: boolean;
}

const usualPort = 4020;

/** `plumbline emulator`: serves the reference tenant until a signal comes; returns the exit code. */
export async function emulator(flags: EmulatorFlags): Promise<number> {
  if (flags.defects) {
    process.stdout.write(
      flags.json ? `${JSON.stringify(defectCatalogue.map(described), null, 2)}\n` : listed(defectCatalogue),
    );
    return exitCodes.conforms;
  }
  const seed = parseSeed(flags.seed);
  const defects = flags.defect ?? [];
  checkDefects(defects);
  const stop = listenForStop();
  const served = await onPort(flags.port, usualPort, (port) =>
    startEmulator({
      port,
      defects,
      ...(flags.db !== undefined && { db: flags.db }),
      ...(seed !== undefined && { seed }),
    }),
  );
  process.stdout.write(flags.json ? `${JSON.stringify(served.ready)}\n` : introduction(served, defects));
  await stop.wait();
  await served.close();
  stop.release();
  return exitCodes.conforms;
}

function parseSeed(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const seed = Number(text);
  if (!/^\d+$/.test(text) || seed >= 2 ** 32) {
    throw new CliError(
      'usage',
      `--seed: ${JSON.stringify(text)} is not a whole number from 0 to 4294967295`,
      'Leave it out for seed 1.',
    );
  }
  return seed;
}

function checkDefects(ids: readonly string[]): void {
  const known = ['none', ...defectCatalogue.map(({ id }) => id)];
  for (const id of ids) {
    if (known.includes(id)) continue;
    const near = nearest(id, known);
    throw new CliError(
      'unknown-defect',
      `--defect: there is no defect ${JSON.stringify(id)}`,
      near === undefined
        ? 'plumbline emulator --defects lists them.'
        : `Did you mean ${JSON.stringify(near)}?`,
    );
  }
}

function described({ alter: _, ...defect }: Defect): Omit<Defect, 'alter'> {
  return defect;
}

function listed(defects: readonly Defect[]): string {
  return defects
    .map(
      ({ id, faultClass, operations, breaks, frequency }) =>
        `${id} (${faultClass})\n  ${breaks}\n  ${operations.join(', ')}; ${frequency}\n`,
    )
    .join('');
}

function introduction({ url, ready }: Emulator, defects: readonly string[]): string {
  const users = ready.users.map(
    ({ name, roles, apiKey }) => `  ${name}${roles.length > 0 ? ` (${roles.join(', ')})` : ''}: ${apiKey}`,
  );
  const connectors = ready.connectors.map(({ id, name }) => `  ${name}: ${id}`);
  return [
    `The emulator listens at ${url}`,
    ...(defects.length > 0 ? [`Defects switched on: ${defects.join(', ')}`] : []),
    'API keys:',
    ...users,
    'Connectors:',
    ...connectors,
    `Try: curl -H 'Authorization: Bearer ${ready.users[0]?.apiKey ?? ''}' ${url}/api/workflows/automation-connections`,
    'Ctrl-C stops it.',
    '',
  ].join('\n');
}
