import { createHash } from 'node:crypto';
import { UserError } from '../errors.ts';
import type { StoredRow, Stores, StoreTransfer } from '../ports/stores.ts';
import { tableNamed } from './tables.ts';

export interface MigrationProgress {
  readonly table: string;
  /** records of this table written so far, and in all */
  readonly copied: number;
  readonly total: number;
}

/** What one table holds, the same in both stores. */
export interface MigratedTable {
  readonly table: string;
  readonly rows: number;
  /** SHA-256 sums of its records, added up: independent of their order; hex */
  readonly hash: string;
}

/** Copies everything from one store into another, table by table, and reads both again to compare counts and
 *  contents. Nothing may use either store meanwhile. Safe to run again after an interruption: records are written
 *  by key. Throws UserError: `migrate-target-used` (the target holds what the source does not; nothing was
 *  written), `migrate-mismatch` (the copy differs). */
export async function migrateStores(
  from: Stores,
  to: Stores,
  onProgress: (progress: MigrationProgress) => void = () => undefined,
): Promise<readonly MigratedTable[]> {
  const { tables } = from.transfer;
  for (const table of tables) await refuseStrangers(table, from.transfer, to.transfer);
  for (const table of tables) await copyTable(table, from.transfer, to.transfer, onProgress);
  const report: MigratedTable[] = [];
  for (const table of tables) report.push(await compareTable(table, from.transfer, to.transfer));
  return report;
}

/** A target that was in use must not be mixed with the source. */
async function refuseStrangers(table: string, from: StoreTransfer, to: StoreTransfer): Promise<void> {
  const { key } = tableNamed(table);
  const keyOf = (row: StoredRow) => JSON.stringify(key.map((column) => row[column]));
  const strangers = new Set<string>();
  for await (const rows of to.read(table)) for (const row of rows) strangers.add(keyOf(row));
  if (strangers.size === 0) return;
  for await (const rows of from.read(table)) for (const row of rows) strangers.delete(keyOf(row));
  if (strangers.size === 0) return;
  throw new UserError(
    'migrate-target-used',
    `The target already holds ${strangers.size} ${table} that the source does not have, so it was in use. ` +
      'Choose an empty target (a new file, a new database). Nothing was written.',
  );
}

async function copyTable(
  table: string,
  from: StoreTransfer,
  to: StoreTransfer,
  onProgress: (progress: MigrationProgress) => void,
): Promise<void> {
  const total = await from.count(table);
  let copied = 0;
  onProgress({ table, copied, total });
  for await (const rows of from.read(table)) {
    await to.write(table, rows);
    copied += rows.length;
    onProgress({ table, copied, total });
  }
}

async function compareTable(table: string, from: StoreTransfer, to: StoreTransfer): Promise<MigratedTable> {
  const [source, target] = [await contentOf(table, from), await contentOf(table, to)];
  if (source.rows === target.rows && source.hash === target.hash) return source;
  throw new UserError(
    'migrate-mismatch',
    `The copy of ${table} differs: ${source.rows} records with hash ${source.hash.slice(0, 12)} became ` +
      `${target.rows} with ${target.hash.slice(0, 12)}. Stop every Parley that uses either store and run this again; ` +
      'the source is unchanged.',
  );
}

async function contentOf(table: string, { read }: StoreTransfer): Promise<MigratedTable> {
  const { columns } = tableNamed(table);
  let rows = 0;
  let sum = 0n;
  for await (const batch of read(table)) {
    rows += batch.length;
    for (const row of batch) sum += hashOf(columns.map((column) => row[column] ?? null));
  }
  return {
    table,
    rows,
    hash: BigInt.asUintN(HASH_BITS, sum)
      .toString(16)
      .padStart(HASH_BITS / 4, '0'),
  };
}

const HASH_BITS = 256;

const hashOf = (values: readonly unknown[]): bigint =>
  BigInt(`0x${createHash('sha256').update(JSON.stringify(values)).digest('hex')}`);
