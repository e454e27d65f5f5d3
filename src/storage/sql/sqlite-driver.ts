import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import type { StoredRow } from '../../ports/stores.ts';
import type { Database, Sql, Value } from './driver.ts';
import { whenFree } from './sqlite-busy.ts';
import { fromRow, toValues } from './values.ts';

/** One SQLite connection as a `Database`. The driver is synchronous; the queue keeps other callers' statements out
 *  of an open transaction. */
export function sqliteDatabase(connection: DatabaseSyncInstance, name: string): Database {
  const direct = directSql(connection);
  const inTurn = queue();
  return {
    name,
    forUpdate: '',
    all: (text, ...values) => inTurn(() => direct.all(text, ...values)),
    run: (text, ...values) => inTurn(() => direct.run(text, ...values)),
    script: (text) => inTurn(() => direct.script(text)),
    transaction: (work) => inTurn(() => transact(connection, () => work(direct))),
    close: () =>
      inTurn(async () => {
        if (!connection.isOpen) return;
        // Closing alone would leave the log beside the file: the driver ends its statements only when they are collected.
        connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
        connection.close();
      }),
  };
}

function directSql(connection: DatabaseSyncInstance): Sql {
  const prepared = new Map<string, StatementSyncInstance>();
  const statement = (text: string): StatementSyncInstance => {
    if (!connection.isOpen) throw closed();
    const found = prepared.get(text) ?? connection.prepare(text);
    prepared.set(text, found);
    return found;
  };
  return {
    async all<Row extends StoredRow>(text: string, ...values: Value[]) {
      const rows = await whenFree(() => statement(text).all(...toValues(values)));
      return rows.map(fromRow) as Row[];
    },
    async run(text, ...values) {
      return (await whenFree(() => statement(text).run(...toValues(values)))).changes;
    },
    async script(text) {
      connection.exec(text);
    },
  };
}

/** IMMEDIATE takes the write lock at once: a transaction that reads first could not get it later. */
async function transact<T>(connection: DatabaseSyncInstance, work: () => Promise<T>): Promise<T> {
  if (!connection.isOpen) throw closed();
  await whenFree(() => connection.exec('BEGIN IMMEDIATE'));
  try {
    const result = await work();
    connection.exec('COMMIT');
    return result;
  } catch (error) {
    if (connection.isTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}

/** Runs pieces of work one after the other, in the order they came, whether or not earlier ones failed. */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

const closed = (): Error => new Error('the store is closed');
