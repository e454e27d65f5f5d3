import { setTimeout as delay } from 'node:timers/promises';
import { Pool, type PoolClient, type QueryResult, types } from 'pg';
import type { StoredRow } from '../../ports/stores.ts';
import type { Database, Sql, Value } from './driver.ts';
import { isUnreachable } from './postgres-errors.ts';
import { turnstile } from './turnstile.ts';
import { fromRow, toValues } from './values.ts';

export interface PostgresOptions {
  readonly url: string;
  /** what errors call it */
  readonly name: string;
  /** most connections of this process */
  readonly connections: number;
  /** how long a statement waits for a database that does not answer, ms */
  readonly reconnectWithinMs: number;
}

/** A connection attempt is given up after this, ms, and tried again after that. */
const CONNECT_TIMEOUT_MS = 5_000;
const CONNECT_RETRY_MS = 200;
/** The server ends a statement, a wait for a lock and a forgotten transaction after these, ms. */
const STATEMENT_TIMEOUT_MS = 30_000;
const LOCK_TIMEOUT_MS = 3_000;
const IDLE_IN_TRANSACTION_MS = 30_000;
/** The client gives up on a server that has gone silent, ms. */
const QUERY_TIMEOUT_MS = 40_000;
/** PostgreSQL's type number of BIGINT: times and counts, which the driver would give as text. */
const INT8_OID = 20;
/** Any fixed number: who migrates holds this advisory lock. */
const MIGRATION_LOCK = 0x7061726c;

/** A pool of connections as a `Database`. A restart of the database ends the statements under way with an Error
 *  and delays later ones until it is back; a broken connection never raises outside a call. */
export function postgresDatabase(options: PostgresOptions): Database {
  const pool = new Pool({
    connectionString: options.url,
    max: options.connections,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    keepAlive: true,
    application_name: 'parley',
    types: { getTypeParser: (oid, format) => (oid === INT8_OID ? Number : types.getTypeParser(oid, format)) },
    onConnect: prepareSession,
  });
  // A connection that breaks while idle has left the pool already.
  pool.on('error', ignore);
  // The pool would count the wait for a free connection as a server that does not answer.
  const inTurn = turnstile(options.connections);
  const connected = <T>(work: (sql: Sql) => Promise<T>) => inTurn(() => withClient(pool, options, work));
  return {
    name: options.name,
    forUpdate: ' FOR UPDATE',
    migrationLock: `SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0; SELECT pg_advisory_xact_lock(${MIGRATION_LOCK})`,
    all: (text, ...values) => connected((sql) => sql.all(text, ...values)),
    run: (text, ...values) => connected((sql) => sql.run(text, ...values)),
    script: (text) => connected((sql) => sql.script(text)),
    transaction: (work) => connected((sql) => transact(sql, work)),
    async close() {
      if (!pool.ending) await pool.end();
    },
  };
}

/** Statements rather than start-up parameters: connection poolers refuse unknown ones of those. */
async function prepareSession(client: { query(text: string): Promise<unknown> }): Promise<void> {
  await client.query(
    `SET statement_timeout = ${STATEMENT_TIMEOUT_MS}; SET lock_timeout = ${LOCK_TIMEOUT_MS}; ` +
      `SET idle_in_transaction_session_timeout = ${IDLE_IN_TRANSACTION_MS}`,
  );
}

async function withClient<T>(pool: Pool, options: PostgresOptions, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await connect(pool, options);
  client.on('error', ignore);
  let broken = true;
  try {
    const result = await work(sqlOf(client));
    broken = false;
    return result;
  } finally {
    client.off('error', ignore);
    client.release(broken);
  }
}

/** Waits for a database that is restarting. Nothing was sent yet, so trying again is always safe. */
async function connect(pool: Pool, { reconnectWithinMs, name }: PostgresOptions): Promise<PoolClient> {
  const deadline = AbortSignal.timeout(reconnectWithinMs);
  for (;;) {
    if (pool.ending) throw new Error('the store is closed');
    try {
      return await pool.connect();
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      if (deadline.aborted) throw new Error(`the database ${name} does not answer`, { cause: error });
      await delay(CONNECT_RETRY_MS);
    }
  }
}

function sqlOf(client: PoolClient): Sql {
  const query = (text: string, values: readonly Value[]): Promise<QueryResult<StoredRow>> =>
    client.query<StoredRow>(numbered(text), toValues(values));
  return {
    async all<Row extends StoredRow>(text: string, ...values: Value[]) {
      return (await query(text, values)).rows.map(fromRow) as Row[];
    },
    async run(text, ...values) {
      return (await query(text, values)).rowCount ?? 0;
    },
    async script(text) {
      await client.query(text.replace(/\bTEXT\b/g, 'TEXT COLLATE "C"'));
    },
  };
}

async function transact<T>(sql: Sql, work: (sql: Sql) => Promise<T>): Promise<T> {
  await sql.script('BEGIN');
  // A failure drops the connection, and the server then rolls back.
  const result = await work(sql);
  await sql.script('COMMIT');
  return result;
}

/** `?` → `$1`, `$2` … */
function numbered(text: string): string {
  let count = 0;
  return text.replace(/\?/g, () => `$${++count}`);
}

const ignore = (): void => undefined;
