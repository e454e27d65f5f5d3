import { UserError } from '../errors.ts';
import type { Stores } from '../ports/stores.ts';
import type { Database } from './sql/driver.ts';
import { migrate } from './sql/migrate.ts';
import { postgresDatabase } from './sql/postgres-driver.ts';
import { asUserError } from './sql/postgres-errors.ts';
import { sqlStores } from './sql/stores.ts';

export interface PostgresStoresOptions {
  /** `postgres://user:password@host:port/database`; `?sslmode=` as in libpq */
  readonly url: string;
  /** most connections of this process */
  readonly connections?: number;
  /** how long a call waits for a database that does not answer, ms */
  readonly reconnectWithinMs?: number;
}

const CONNECTIONS = 10;
const RECONNECT_WITHIN_MS = 10_000;

/** Opens the shared store, which any number of replicas may use. Throws UserError: `database-url`,
 *  `database-unreachable`, `database-refused`, `database-encoding`, `schema-newer`. */
export async function postgresStores(options: PostgresStoresOptions): Promise<Stores> {
  const { url, connections = CONNECTIONS, reconnectWithinMs = RECONNECT_WITHIN_MS } = options;
  const name = nameOf(url);
  const database = postgresDatabase({ url, name, connections, reconnectWithinMs });
  try {
    await requireUtf8(database);
    await migrate(database);
    return sqlStores(database);
  } catch (error) {
    await database.close();
    throw asUserError(name, error);
  }
}

/** Host, port and database; never the password. */
function nameOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^postgres(ql)?:$/.test(url.protocol)) {
    throw new UserError(
      'database-url',
      'DATABASE_URL is no PostgreSQL address. Expected postgres://user:password@host:5432/database; ' +
        'characters like @ or / in the password are written as %40 or %2F.',
    );
  }
  return `${url.host}${url.pathname}`;
}

async function requireUtf8(database: Database): Promise<void> {
  const [row] = await database.all<{ server_encoding: string }>('SHOW server_encoding');
  if (row?.server_encoding === 'UTF8') return;
  throw new UserError(
    'database-encoding',
    `The database ${database.name} has the encoding ${row?.server_encoding}, which cannot hold every language. ` +
      "Create one with: CREATE DATABASE parley ENCODING 'UTF8' TEMPLATE template0",
  );
}
