import type { StoredRow } from '../../ports/stores.ts';
import type {
  ActionRow,
  AnswerRow,
  DeliveryRow,
  DocumentRow,
  OnceRow,
  RatingRow,
  SecretRow,
  SubscriptionRow,
  ToldRow,
  TurnRow,
} from '../rows.ts';
import { TABLES, type Table } from '../tables.ts';
import { requireWhole } from '../whole-numbers.ts';

/** The tables of a database as maps from key to record. Records are never changed in place. */
export interface MemoryTables {
  readonly documents: MemoryTable<DocumentRow>;
  readonly turns: MemoryTable<TurnRow>;
  readonly answers: MemoryTable<AnswerRow>;
  readonly ratings: MemoryTable<RatingRow>;
  readonly actions: MemoryTable<ActionRow>;
  readonly once: MemoryTable<OnceRow>;
  readonly subscriptions: MemoryTable<SubscriptionRow>;
  readonly deliveries: MemoryTable<DeliveryRow>;
  readonly told: MemoryTable<ToldRow>;
  readonly secrets: MemoryTable<SecretRow>;
}

export interface MemoryTable<Row extends StoredRow = StoredRow> {
  readonly size: number;
  get(...key: string[]): Row | undefined;
  /** inserts or replaces by key */
  put(row: Row): void;
  /** how many were deleted */
  delete(where: (row: Row) => boolean): number;
  where(condition: (row: Row) => boolean): Row[];
  /** by key, in code-point order */
  sorted(): Row[];
}

export const memoryTables = (): MemoryTables =>
  Object.fromEntries(TABLES.map((table) => [table.name, memoryTable(table)])) as unknown as MemoryTables;

function memoryTable({ key }: Table): MemoryTable {
  const rows = new Map<string, StoredRow>();
  const keyOf = (row: StoredRow): string[] => key.map((column) => String(row[column]));
  return {
    get size() {
      return rows.size;
    },
    get: (...parts) => rows.get(JSON.stringify(parts)),
    put: (row) => {
      for (const value of Object.values(row)) if (typeof value === 'number') requireWhole(value);
      rows.set(JSON.stringify(keyOf(row)), row);
    },
    delete(where) {
      const doomed = [...rows].filter(([, row]) => where(row));
      for (const [id] of doomed) rows.delete(id);
      return doomed.length;
    },
    where: (condition) => [...rows.values()].filter(condition),
    sorted: () => [...rows.values()].sort((a, b) => compareKeys(keyOf(a), keyOf(b))),
  };
}

/** Code-point order, as SQLite and PostgreSQL's collation "C" sort: that of the UTF-8 bytes. */
export const compareText = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (const [index, part] of a.entries()) {
    const order = compareText(part, b[index] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}
