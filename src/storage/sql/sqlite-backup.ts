import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { backup, DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { UserError } from '../../errors.ts';
import { asUserError, damaged } from './sqlite-errors.ts';

/** Pages a step (4 KiB each): the event loop is free between steps. */
const PAGES_PER_STEP = 500;

/** Copies an open database, consistent as of one moment, while others read and write it; the copy is checked and
 *  appears under its name only when it is whole. Throws UserError `backup-exists`, `store-unusable`. */
export async function backupSqlite(connection: DatabaseSyncInstance, target: string): Promise<void> {
  if (existsSync(target)) {
    throw new UserError(
      'backup-exists',
      `${target} exists already. Give the backup another name, or delete that file first.`,
    );
  }
  const partial = `${target}.partial`;
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(partial, '', { mode: 0o600 });
    await backup(connection, partial, { rate: PAGES_PER_STEP });
    checkCopy(partial);
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { force: true });
    throw asUserError(target, error);
  }
}

/** A copy is one file: no write-ahead log beside it. */
function checkCopy(file: string): void {
  const copy = new DatabaseSync(file);
  try {
    copy.exec('PRAGMA journal_mode = DELETE');
    const rows = copy.prepare('PRAGMA integrity_check(1)').all() as { integrity_check: string }[];
    if (rows[0]?.integrity_check !== 'ok') throw damaged(file, rows[0]?.integrity_check ?? 'no answer');
  } finally {
    copy.close();
  }
}
