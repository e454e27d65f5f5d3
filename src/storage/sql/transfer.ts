import type { StoredRow, StoreTransfer } from '../../ports/stores.ts';
import { TABLES, tableNamed } from '../tables.ts';
import { type Database, placeholders, type Value } from './driver.ts';
import { writeRows } from './write-rows.ts';

/** Records read at a time. */
const PAGE_ROWS = 200;

export function sqlTransfer(database: Database): StoreTransfer {
  return {
    tables: TABLES.map((table) => table.name),
    async count(name) {
      const query = `SELECT COUNT(*) AS total FROM ${tableNamed(name).name}`;
      const [row] = await database.all<{ total: number }>(query);
      return row?.total ?? 0;
    },
    async *read(name) {
      const { key, columns } = tableNamed(name);
      const keys = key.join(', ');
      let after: Value[] | undefined;
      for (;;) {
        const rest = after ? ` WHERE (${keys}) > (${placeholders(key.length)})` : '';
        const query = `SELECT ${columns.join(', ')} FROM ${name}${rest} ORDER BY ${keys} LIMIT ?`;
        const rows = await database.all<StoredRow>(query, ...(after ?? []), PAGE_ROWS);
        const last = rows.at(-1);
        if (!last) return;
        yield rows;
        after = key.map((column) => last[column] ?? null);
      }
    },
    async write(name, rows) {
      await database.transaction((sql) => writeRows(sql, tableNamed(name), rows));
    },
  };
}
