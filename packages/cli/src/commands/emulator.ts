import {
  type Behaviour,
  type BenignVariation,
  behaviours,
  benignCatalogue,
  type Defect,
  defectCatalogue,
  type Emulator,
  faultTable,
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
  readonly benign?: readonly string[];
  readonly benigns?: boolean;
  readonly behaviours?: boolean;
  readonly limits?: string;
  readonly json?: boolean;
}

const usualPort = 4020;

/** `plumbline emulator`: serves the reference tenant until a signal comes; returns the exit code. */
export async function emulator(flags: EmulatorFlags): Promise<number> {
  const catalogue = askedCatalogue(flags);
  if (catalogue !== undefined) {
    const { rows, text } = catalogue;
    process.stdout.write(flags.json ? `${JSON.stringify(rows, null, 2)}\n` : text());
    return exitCodes.conforms;
  }
  const seed = parseSeed(flags.seed);
  const defects = flags.defect ?? [];
  const benign = flags.benign ?? [];
  checkIds('defect', defectCatalogue, defects);
  checkIds('benign', benignCatalogue, benign);
  const limits = parseLimits(flags.limits);
  const stop = listenForStop();
  const served = await onPort(flags.port, usualPort, (port) =>
    startEmulator({
      port,
      defects,
      benign,
      limits,
      ...(flags.db !== undefined && { db: flags.db }),
      ...(seed !== undefined && { seed }),
    }),
  );
  process.stdout.write(
    flags.json ? `${JSON.stringify(served.ready)}\n` : introduction(served, [...defects, ...benign], limits),
  );
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

function parseLimits(text: string | undefined): 'documented' | 'off' {
  if (text === undefined || text === 'off' || text === 'documented') return text ?? 'off';
  throw new CliError(
    'usage',
    `--limits: ${JSON.stringify(text)} is neither documented nor off`,
    'documented enforces the published rate limits; off is the default.',
  );
}

function checkIds(
  flag: 'benign' | 'defect',
  catalogue: readonly { readonly id: string }[],
  ids: readonly string[],
): void {
  const known = ['none', ...catalogue.map(({ id }) => id)];
  for (const id of ids) {
    if (known.includes(id)) continue;
    const near = nearest(id, known);
    throw new CliError(
      'unknown-defect',
      `--${flag}: there is no ${flag === 'defect' ? 'defect' : 'benign variation'} ${JSON.stringify(id)}`,
      near === undefined
        ? `plumbline emulator --${flag}s lists them.`
        : `Did you mean ${JSON.stringify(near)}?`,
    );
  }
}

interface Catalogue {
  /** For --json. */
  readonly rows: readonly object[];
  readonly text: () => string;
}

function askedCatalogue(flags: EmulatorFlags): Catalogue | undefined {
  if (flags.defects)
    return {
      rows: defectCatalogue.map(({ alter: _, ...defect }) => ({ kind: 'defect', ...defect })),
      text: () => `${defectCatalogue.map(toldDefect).join('')}\n${faultTable()}`,
    };
  if (flags.benigns)
    return {
      rows: benignCatalogue.map(({ alter: _, ...variation }) => variation),
      text: () => benignCatalogue.map(toldVariation).join(''),
    };
  if (flags.behaviours) return { rows: behaviours, text: () => behaviours.map(toldBehaviour).join('') };
  return undefined;
}

function toldDefect({ id, faultClass, operations, breaks, frequency, source }: Defect): string {
  return `${id} (${faultClass})\n  ${breaks}\n  ${operations.join(', ')}; ${frequency}\n  ${source}\n`;
}

function toldVariation({ id, operations, varies, because }: BenignVariation): string {
  return `${id} (benign)\n  ${varies}\n  ${operations.join(', ')}\n  ${because}\n`;
}

function toldBehaviour({ id, basis, operations, what, source }: Behaviour): string {
  const where = typeof operations === 'string' ? operations : operations.join(', ');
  return `${id} (${basis})\n  ${what}\n  ${where}; ${source}\n`;
}

function introduction(
  { url, ready }: Emulator,
  altered: readonly string[],
  limits: 'documented' | 'off',
): string {
  const users = ready.users.map(
    ({ name, roles, apiKey }) => `  ${name}${roles.length > 0 ? ` (${roles.join(', ')})` : ''}: ${apiKey}`,
  );
  const connectors = ready.connectors.map(({ id, name }) => `  ${name}: ${id}`);
  return [
    `The emulator listens at ${url}`,
    ...(altered.length > 0 ? [`Switched on: ${altered.join(', ')}`] : []),
    ...(limits === 'documented' ? ['Rate limits are enforced as documented.'] : []),
    'API keys:',
    ...users,
    'Connectors:',
    ...connectors,
    `Try: curl -H 'Authorization: Bearer ${ready.users[0]?.apiKey ?? ''}' ${url}/api/workflows/automation-connections`,
    'Ctrl-C stops it.',
    '',
  ].join('\n');
}
