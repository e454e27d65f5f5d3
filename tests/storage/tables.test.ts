import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { expect, it } from 'vitest';
import { loadMigrations } from '../../src/storage/sql/migrate.ts';
import { sqliteStores } from '../../src/storage/sqlite-stores.ts';
import { TABLES } from '../../src/storage/tables.ts';
import { temporaryFolder } from '../support/folder.ts';

it('the list of tables says what the migrations make', async () => {
  const folder = temporaryFolder();
  const file = join(folder.path, 'parley.db');
  await (await sqliteStores({ file })).close();
  const database = new DatabaseSync(file);
  const rows = database
    .prepare(
      `SELECT t.name AS name, c.name AS column_name, c.pk AS pk FROM sqlite_schema t, pragma_table_info(t.name) c
       WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name <> 'schema_migrations'`,
    )
    .all() as { name: string; column_name: string; pk: number }[];
  const made = (name: string) => rows.filter((row) => row.name === name);
  expect(new Set(rows.map(({ name }) => name))).toEqual(new Set(TABLES.map(({ name }) => name)));
  for (const { name, key, columns } of TABLES) {
    expect(
      made(name)
        .map((row) => row.column_name)
        .toSorted(),
    ).toEqual([...columns].toSorted());
    const keyColumns = made(name)
      .filter((row) => row.pk > 0)
      .toSorted((a, b) => a.pk - b.pk);
    expect(keyColumns.map((row) => row.column_name)).toEqual(key);
  }
  database.close();
  folder.remove();
});

it('the migrations are numbered without gaps', () => {
  const versions = loadMigrations().map(({ version }) => version);
  expect(versions).toEqual(versions.map((_, index) => index + 1));
});
