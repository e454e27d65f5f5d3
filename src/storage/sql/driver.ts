import type { StoredRow } from '../../ports/stores.ts';

/** What both engines take and give: text, whole numbers within ±2^53, null. */
export type Value = string | number | null;

/** One dialect for both engines: `?` placeholders, `ON CONFLICT`, `RETURNING`; no `?` inside literals. */
export interface Sql {
  /** the rows of a query, or of a statement with RETURNING */
  all<Row extends StoredRow>(text: string, ...values: Value[]): Promise<Row[]>;
  /** the number of rows changed */
  run(text: string, ...values: Value[]): Promise<number>;
  /** several statements without values */
  script(text: string): Promise<void>;
}

/** An open database. Statements outside `transaction` commit by themselves. */
export interface Database extends Sql {
  /** what errors call it: a file, or host and database without credentials */
  readonly name: string;
  /** appended to a SELECT inside a transaction that will update what it read */
  readonly forUpdate: string;
  /** statements that make all other migrating processes wait until the transaction ends, where one is needed */
  readonly migrationLock?: string;
  /** All or nothing. Use the given `Sql` inside, never the database itself, and await nothing but it. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** `?, ?, ?` for `count` values. */
export const placeholders = (count: number): string => Array.from({ length: count }, () => '?').join(', ');
