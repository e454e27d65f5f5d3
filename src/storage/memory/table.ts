import type { StoredRow } from '../../ports/stores.ts';
import type { Table } from '../tables.ts';
import { requireWhole } from '../whole-numbers.ts';

/** One table: a map from key to record, with indexes. Records are never changed in place. */
export interface MemoryTable<Row extends StoredRow = StoredRow> {
  readonly size: number;
  get(...key: (string | number)[]): Row | undefined;
  /** those with this value in this column; fast, however many others there are */
  by(column: keyof Row & string, value: string): Row[];
  /** looks at every record */
  where(condition: (row: Row) => boolean): Row[];
  /** by key, in code-point order */
  sorted(): Row[];
  /** inserts or replaces by key */
  put(row: Row): void;
  /** by key; how many there were */
  remove(rows: readonly Row[]): number;
}

type Bucket = Map<string, StoredRow>;

export function memoryTable({ key }: Table): MemoryTable {
  const rows: Bucket = new Map();
  const indexes = new Map<string, Map<unknown, Bucket>>();
  const keyOf = (row: StoredRow) => key.map((column) => row[column] ?? null);
  const textOf = (row: StoredRow): string => JSON.stringify(keyOf(row));
  const drop = (row: StoredRow): boolean => {
    for (const [column, buckets] of indexes) buckets.get(row[column])?.delete(textOf(row));
    return rows.delete(textOf(row));
  };
  return {
    get size() {
      return rows.size;
    },
    get: (...parts) => rows.get(JSON.stringify(parts)),
    by(column, value) {
      const index = indexes.get(column) ?? indexBy(column, rows);
      indexes.set(column, index);
      return [...(index.get(value)?.values() ?? [])];
    },
    where: (condition) => [...rows.values()].filter(condition),
    sorted: () => [...rows.values()].sort((a, b) => compareKeys(keyOf(a), keyOf(b))),
    put(row) {
      for (const value of Object.values(row)) if (typeof value === 'number') requireWhole(value);
      const before = rows.get(textOf(row));
      if (before) drop(before);
      rows.set(textOf(row), row);
      for (const [column, buckets] of indexes) bucketOf(buckets, row[column]).set(textOf(row), row);
    },
    remove: (doomed) => doomed.filter(drop).length,
  };
}

function indexBy(column: string, rows: Bucket): Map<unknown, Bucket> {
  const buckets = new Map<unknown, Bucket>();
  for (const [key, row] of rows) bucketOf(buckets, row[column]).set(key, row);
  return buckets;
}

function bucketOf(buckets: Map<unknown, Bucket>, value: unknown): Bucket {
  const found = buckets.get(value) ?? new Map<string, StoredRow>();
  buckets.set(value, found);
  return found;
}

/** Code-point order, as SQLite and PostgreSQL's collation "C" sort: that of the UTF-8 bytes. */
export const compareText = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

function compareKeys(a: StoredRow[string][], b: StoredRow[string][]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index] ?? '';
    const order =
      typeof left === 'number' && typeof right === 'number' ? left - right : compareText(String(left), String(right));
    if (order !== 0) return order;
  }
  return 0;
}
