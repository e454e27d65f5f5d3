import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { UserError } from '../errors.ts';
import type { Stores } from '../ports/stores.ts';
import { migrate } from './sql/migrate.ts';
import { backupSqlite } from './sql/sqlite-backup.ts';
import { BLOCKING_WAIT_MS, whenFree } from './sql/sqlite-busy.ts';
import { sqliteDatabase } from './sql/sqlite-driver.ts';
import { asUserError, damaged } from './sql/sqlite-errors.ts';
import { sqlStores } from './sql/stores.ts';

/** Opens (or creates) the embedded store. Several processes on one machine may share the file.
 *  Throws UserError: `store-damaged`, `store-unusable` (cannot be opened or written), `schema-newer`. */
export async function sqliteStores({
  file,
}: {
  readonly file: string;
}): Promise<Stores & Required<Pick<Stores, 'backup'>>> {
  const path = resolve(file);
  const connection = open(path);
  try {
    await switchToWal(connection, path);
    connection.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
    checkIntegrity(connection, path);
    const database = sqliteDatabase(connection, path);
    await migrate(database);
    return { ...sqlStores(database), backup: (target) => backupSqlite(path, resolve(target)) };
  } catch (error) {
    connection.close();
    throw asUserError(path, error);
  }
}

/** The file holds tokens and questions: only its owner may read it. */
function open(path: string): DatabaseSyncInstance {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
    return new DatabaseSync(path, { timeout: BLOCKING_WAIT_MS });
  } catch (error) {
    throw asUserError(path, error);
  }
}

/** Write-ahead log: readers do not wait for a writer. The mode stays with the file. */
async function switchToWal(connection: DatabaseSyncInstance, path: string): Promise<void> {
  const answer = await whenFree(() => connection.prepare('PRAGMA journal_mode = WAL').get());
  const { journal_mode: mode } = answer as { journal_mode: string };
  if (mode === 'wal') return;
  throw new UserError(
    'store-unusable',
    `The disk of ${path} does not support SQLite's write-ahead log (journal mode stays "${mode}"). ` +
      'Set DATA_DIR to a folder on a local disk, or use PostgreSQL (DATABASE_URL).',
  );
}

function checkIntegrity(connection: DatabaseSyncInstance, path: string): void {
  const rows = connection.prepare('PRAGMA quick_check(1)').all() as { quick_check: string }[];
  const finding = rows[0]?.quick_check;
  if (finding !== 'ok') throw damaged(path, finding ?? 'no answer');
}
