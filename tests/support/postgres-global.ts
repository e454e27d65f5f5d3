import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { postgresStores } from '../../src/storage/postgres-stores.ts';
import { startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** address that starts the run's PostgreSQL when it is first asked, and answers with the server's URL */
    readonly postgresBroker: string;
  }
}

/** A migrated database from which `freshDatabase` copies. */
export const TEMPLATE = 'parley_template';

/** `TEST_POSTGRES_URL=postgres://admin@host/postgres` runs the tests on that server, of any version, instead. */
const EXTERNAL_URL = process.env['TEST_POSTGRES_URL'];

/** What the broker needs of a server. */
interface SharedServer {
  url(database: string): string;
  remove(): Promise<void>;
}

/** One PostgreSQL for a whole test run, started only if a test asks for it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let starting: Promise<SharedServer> | undefined;
  const broker = createServer(async (_request, response) => {
    starting ??= startWithTemplate();
    const answer = await starting.then(
      (server) => ({ url: server.url('postgres') }),
      (error: unknown) => ({ error: String(error) }),
    );
    response.end(JSON.stringify(answer));
  });
  broker.listen(0, '127.0.0.1');
  await once(broker, 'listening');
  project.provide('postgresBroker', `http://127.0.0.1:${(broker.address() as AddressInfo).port}`);
  return async () => {
    broker.closeAllConnections();
    broker.close();
    const server = await starting?.catch(() => undefined);
    await server?.remove();
  };
}

async function startWithTemplate(): Promise<SharedServer> {
  const server = EXTERNAL_URL ? externalServer(EXTERNAL_URL) : await startPostgres();
  await execute(server.url('postgres'), `DROP DATABASE IF EXISTS ${TEMPLATE}`);
  await execute(server.url('postgres'), `CREATE DATABASE ${TEMPLATE}`);
  const stores = await postgresStores({ url: server.url(TEMPLATE) });
  await stores.close();
  return server;
}

function externalServer(address: string): SharedServer {
  const url = (database: string) => Object.assign(new URL(address), { pathname: `/${database}` }).href;
  return { url, remove: () => execute(url('postgres'), `DROP DATABASE ${TEMPLATE}`) };
}

/** One statement on a connection of its own. */
export async function execute(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
