import type { StoredRow, StoreTransfer } from '../../ports/stores.ts';
import { TABLES, tableNamed } from '../tables.ts';
import type { Database } from './driver.ts';
import { pages } from './pages.ts';
import { writeRows } from './write-rows.ts';

export function sqlTransfer(database: Database): StoreTransfer {
  return {
    tables: TABLES.map((table) => table.name),
    async count(name) {
      const query = `SELECT COUNT(*) AS total FROM ${tableNamed(name).name}`;
      const [row] = await database.all<{ total: number }>(query);
      return row?.total ?? 0;
    },
    read: (name) => pages<StoredRow>(database, tableNamed(name)),
    async write(name, rows) {
      await database.transaction((sql) => writeRows(sql, tableNamed(name), rows));
    },
  };
}
