import { DatabaseSync } from 'node:sqlite';
import { EmulatorError } from '../emulator-error.ts';
import { schema, schemaVersion } from './schema.ts';

/**
 * Opens the file (memory when left out) for this process alone.
 *
 * WAL with `synchronous=NORMAL`: what was acknowledged survives the death of the process; a loss of power may take
 * the last moments. The exclusive lock belongs to the process, so the system frees it even after `kill -9`.
 * @throws EmulatorError `database-locked` when another process holds the file, `database-unusable` otherwise
 */
export function openDatabase(file: string | undefined): { db: DatabaseSync; fresh: boolean } {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file ?? ':memory:');
    db.exec(
      'PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON',
    );
    db.exec('BEGIN EXCLUSIVE');
    const version = Number(db.prepare('PRAGMA user_version').get()?.['user_version']);
    const tables = Number(db.prepare('SELECT count(*) AS n FROM sqlite_schema').get()?.['n']);
    const fresh = version === 0 && tables === 0;
    if (!fresh && version !== schemaVersion) {
      throw new EmulatorError(
        'database-unusable',
        `${file}: not a file of this emulator, or of another release (layout ${version}, this one reads ${schemaVersion})`,
        'Name a file that does not exist yet, or the one that this release wrote.',
      );
    }
    if (fresh) db.exec(`${schema}; PRAGMA user_version=${schemaVersion}`);
    db.exec('COMMIT');
    return { db, fresh };
  } catch (error) {
    db?.close();
    throw error instanceof EmulatorError ? error : openingError(file, error);
  }
}

function openingError(file: string | undefined, error: unknown): EmulatorError {
  const reason = error instanceof Error ? error.message : String(error);
  if (/locked|busy/i.test(reason)) {
    return new EmulatorError(
      'database-locked',
      `${file}: another emulator has this file open`,
      'Stop the other one, or give this one a file of its own.',
      { cause: error },
    );
  }
  return new EmulatorError(
    'database-unusable',
    `${file ?? 'memory'}: cannot be used as the emulator's database: ${reason}`,
    'Name a file in a directory that exists and can be written, or leave the file out to keep everything in memory.',
    { cause: error },
  );
}
