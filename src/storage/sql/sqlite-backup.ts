import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { backup, DatabaseSync } from '@photostructure/sqlite';
import { UserError } from '../../errors.ts';
import { asUserError, damaged } from './sqlite-errors.ts';

/** All pages in one step, outside the event loop: a copy in steps starts again whenever somebody writes. */
const PAGES_PER_STEP = 2 ** 30;

/** Copies a database, consistent as of one moment, while others read and write it; the copy is checked and
 *  appears under its name only when it is whole. Throws UserError `backup-exists`, `store-unusable`. */
export async function backupSqlite(file: string, target: string): Promise<void> {
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
    await copy(file, partial);
    checkCopy(partial);
    renameSync(partial, target);
  } catch (error) {
    rmSync(partial, { force: true });
    throw asUserError(target, error);
  }
}

/** Over a connection of its own: a snapshot of what is committed. */
async function copy(file: string, partial: string): Promise<void> {
  const reader = new DatabaseSync(file, { readOnly: true });
  try {
    await backup(reader, partial, { rate: PAGES_PER_STEP });
  } finally {
    reader.close();
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
