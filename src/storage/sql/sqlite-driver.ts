import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import type { StoredRow } from '../../ports/stores.ts';
import type { Database, Sql, Value } from './driver.ts';
import { whenFree } from './sqlite-busy.ts';
import { type JobKind, sqliteQueue } from './sqlite-queue.ts';
import { fromRow, toValues } from './values.ts';

/** One SQLite connection as a `Database`. */
export function sqliteDatabase(connection: DatabaseSyncInstance, name: string): Database {
  const direct = directSql(connection);
  const inTurn = sqliteQueue(connection);
  const submit = <T>(kind: JobKind, run: () => Promise<T>): Promise<T> =>
    connection.isOpen ? inTurn(kind, run) : Promise.reject(new Error('the store is closed'));
  return {
    name,
    forUpdate: '',
    all: (text, ...values) => submit(/^\s*SELECT\b/.test(text) ? 'read' : 'write', () => direct.all(text, ...values)),
    run: (text, ...values) => submit('write', () => direct.run(text, ...values)),
    script: (text) => submit('transaction', () => direct.script(text)),
    transaction: (work) => submit('transaction', () => work(direct)),
    async close() {
      // Waits for what was submitted before.
      if (connection.isOpen) await submit('read', async () => undefined);
      if (!connection.isOpen) return;
      // Closing alone would leave the log beside the file: the driver ends its statements only when they are collected.
      connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      connection.close();
    },
  };
}

function directSql(connection: DatabaseSyncInstance): Sql {
  const prepared = new Map<string, StatementSyncInstance>();
  const statement = (text: string): StatementSyncInstance => {
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
