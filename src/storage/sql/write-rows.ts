import type { StoredRow } from '../../ports/stores.ts';
import type { Table } from '../tables.ts';
import { placeholders, type Sql } from './driver.ts';

/** Records a statement: well under the engines' limits of 32,766 and 65,535 values. */
const ROWS_PER_STATEMENT = 500;

/** Inserts records of one table; a record with the same key is replaced. */
export async function writeRows(sql: Sql, table: Table, rows: readonly StoredRow[]): Promise<void> {
  const { name, key, columns } = table;
  const rest = columns.filter((column) => !key.includes(column));
  const replace = rest.map((column) => `${column} = excluded.${column}`).join(', ');
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    const batch = rows.slice(start, start + ROWS_PER_STATEMENT);
    const tuples = batch.map(() => `(${placeholders(columns.length)})`).join(', ');
    await sql.run(
      `INSERT INTO ${name} (${columns.join(', ')}) VALUES ${tuples} ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${replace}`,
      ...batch.flatMap((row) => columns.map((column) => row[column] ?? null)),
    );
  }
}
