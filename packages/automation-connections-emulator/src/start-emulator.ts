import type { AddressInfo } from 'node:net';
import type { DatabaseSync } from 'node:sqlite';
import { benignCatalogue } from './benign/benign-catalogue.ts';
import { defectCatalogue } from './defects/catalogue.ts';
import { type Alteration, assembleParts } from './domain/assemble-parts.ts';
import { EmulatorError } from './emulator-error.ts';
import { buildServer } from './http/server.ts';
import { type ReadyInfo, readyInfo } from './ready-info.ts';
import { connectionStore } from './store/connection-store.ts';
import { credentialStore } from './store/credential-store.ts';
import { openDatabase } from './store/open-database.ts';
import { seedTenant, seedTenantConnections } from './store/seed-tenant.ts';
import { seededValues } from './store/seeded-values.ts';
import { readDirectory } from './store/tenant-store.ts';

export interface EmulatorOptions {
  /** TCP port on 127.0.0.1; 0, the default, takes a free one. */
  readonly port?: number;
  /** SQLite file; everything stays in memory when left out. A file that exists keeps its own seed. */
  readonly db?: string;
  /** A safe integer, 1 by default. One seed gives one tenant, and one sequence of ids. */
  readonly seed?: number;
  /** Ids of the catalogue, or `none`. */
  readonly defects?: readonly string[];
  /** Ids of harmless variations, from `benignCatalogue`, or `none`. They are put in after the defects. */
  readonly benign?: readonly string[];
  /** `documented` enforces the published rate limits; `off` is the default. */
  readonly limits?: 'off' | 'documented';
  /** The tenant's clock; the system's by default. */
  readonly now?: () => Date;
  /** Receives a line for every failure of the emulator's own; standard error by default. */
  readonly log?: (line: string) => void;
}

export interface Emulator {
  /** Without a trailing slash. */
  readonly url: string;
  readonly ready: ReadyInfo;
  /** Answers what is under way, then stops and closes the file. */
  close(): Promise<void>;
}

/** How long requests under way may hold up a stop. */
const graceMs = 2000;

/**
 * Starts a tenant on 127.0.0.1.
 *
 * @throws EmulatorError for a bad option, an unknown defect, a file that cannot be used, or a port that is taken
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const alterations = [
    ...alterationsOf('defect', defectCatalogue, options.defects ?? []),
    ...alterationsOf('benign variation', benignCatalogue, options.benign ?? []),
  ];
  checkNumbers(options);
  const { db, fresh } = openDatabase(options.db);
  try {
    return await startOn(db, fresh, alterations, options);
  } catch (error) {
    db.close();
    throw error;
  }
}

async function startOn(
  db: DatabaseSync,
  fresh: boolean,
  alterations: readonly Alteration[],
  options: EmulatorOptions,
): Promise<Emulator> {
  const { port = 0, now = () => new Date(), limits = 'off', log = (line) => console.error(line) } = options;
  if (fresh) seedTenant(db, options.seed ?? 1);
  const seed = String(db.prepare("SELECT value FROM meta WHERE key = 'seed'").get()?.['value']);
  const values = seededValues(seed);
  const store = connectionStore(db, values);
  if (fresh) seedTenantConnections(db, store, Number(seed));
  const directory = readDirectory(db);
  const credentials = credentialStore(db, values);
  const clock = () => now().getTime();
  const cursorSecret = values.secret('cursor', 0);
  const parts = assembleParts({ directory, credentials, store, clock, limits, cursorSecret }, alterations);
  const app = buildServer({ parts, credentials, log });
  await app.listen({ port, host: '127.0.0.1' }).catch((error: unknown) => {
    throw new EmulatorError(
      'port-unavailable',
      `cannot listen on 127.0.0.1:${port}: ${error instanceof Error ? error.message : String(error)}`,
      'Choose another port, or 0 for a free one.',
      { cause: error },
    );
  });
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  return {
    url,
    ready: readyInfo(url, directory, credentials),
    close: once(async () => {
      const cut = setTimeout(() => app.server.closeAllConnections(), graceMs);
      await app.close();
      clearTimeout(cut);
      db.close();
    }),
  };
}

function alterationsOf(
  kind: 'benign variation' | 'defect',
  catalogue: readonly { readonly id: string; readonly alter: Alteration }[],
  ids: readonly string[],
): Alteration[] {
  return ids
    .filter((id) => id !== 'none')
    .map((id) => {
      const found = catalogue.find((each) => each.id === id);
      if (found !== undefined) return found.alter;
      throw new EmulatorError(
        kind === 'defect' ? 'unknown-defect' : 'unknown-variation',
        `no ${kind} ${JSON.stringify(id)}`,
        kind === 'defect'
          ? 'The catalogue lists the ids: defectCatalogue, or plumbline emulator --defects.'
          : 'The catalogue lists the ids: benignCatalogue, or plumbline emulator --benigns.',
      );
    });
}

function checkNumbers({ port = 0, seed = 1 }: EmulatorOptions): void {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new EmulatorError(
      'bad-option',
      `port ${port} is not an integer from 0 to 65535`,
      'Leave it out for a free port.',
    );
  }
  if (!Number.isSafeInteger(seed)) {
    throw new EmulatorError('bad-option', `seed ${seed} is not a safe integer`, 'Leave it out for seed 1.');
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
