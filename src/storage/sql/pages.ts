import type { StoredRow } from '../../ports/stores.ts';
import type { Table } from '../tables.ts';
import { type Database, placeholders, type Value } from './driver.ts';

/** Records read at a time. */
const PAGE_ROWS = 200;

/** All records of a table that fulfil a condition, by key, a page at a time: no transaction stays open, and a
 *  table of any size needs the memory of one page. */
export async function* pages<Row extends StoredRow>(
  database: Database,
  { name, key, columns }: Table,
  condition = 'TRUE',
): AsyncGenerator<Row[]> {
  const keys = key.join(', ');
  let after: Value[] | undefined;
  for (;;) {
    const rest = after ? ` AND (${keys}) > (${placeholders(key.length)})` : '';
    const query = `SELECT ${columns.join(', ')} FROM ${name} WHERE ${condition}${rest} ORDER BY ${keys} LIMIT ?`;
    const rows = await database.all<Row>(query, ...(after ?? []), PAGE_ROWS);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = key.map((column) => last[column] ?? null);
  }
}
