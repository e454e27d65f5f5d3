import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import { packageRoot } from '../data-files.ts';
import type { Database, Sql } from './driver.ts';

export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** `NNNN-name.sql` in src/storage/migrations, by number. They only ever go forward: a released file never changes. */
export function loadMigrations(): Migration[] {
  const folder = join(packageRoot(), 'src', 'storage', 'migrations');
  const files = readdirSync(folder).filter((file) => /^\d{4}-.+\.sql$/.test(file));
  return files.sort().map((file) => ({
    version: Number(file.slice(0, 4)),
    name: file.slice(5, -'.sql'.length),
    sql: readFileSync(join(folder, file), 'utf8'),
  }));
}

/** Brings the schema up to the newest migration, all or nothing; processes that start together wait for the first.
 *  Throws UserError `schema-newer` where the schema is newer than the program. */
export async function migrate(database: Database, migrations: readonly Migration[] = loadMigrations()): Promise<void> {
  await database.transaction(async (sql) => {
    if (database.migrationLock) await sql.script(database.migrationLock);
    const current = await schemaVersion(sql);
    refuseNewer(database.name, current, migrations.at(-1)?.version ?? 0);
    for (const migration of migrations.filter((one) => one.version > current)) {
      await sql.script(migration.sql);
      await sql.run('INSERT INTO schema_migrations (version, name) VALUES (?, ?)', migration.version, migration.name);
    }
  });
}

async function schemaVersion(sql: Sql): Promise<number> {
  await sql.script('CREATE TABLE IF NOT EXISTS schema_migrations (version BIGINT PRIMARY KEY, name TEXT NOT NULL)');
  const [row] = await sql.all<{ version: number | null }>('SELECT MAX(version) AS version FROM schema_migrations');
  return row?.version ?? 0;
}

function refuseNewer(name: string, current: number, known: number): void {
  if (current <= known) return;
  throw new UserError(
    'schema-newer',
    `The store ${name} was written by a newer Parley (schema ${current}; this program knows up to ${known}). ` +
      'Start the newer version again, or restore a backup made before the update. Nothing was changed.',
  );
}
