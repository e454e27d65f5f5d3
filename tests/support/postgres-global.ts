import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { postgresStores } from '../../src/storage/postgres-stores.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** address that starts the run's PostgreSQL when it is first asked, and answers with the server's URL */
    readonly postgresBroker: string;
  }
}

/** A migrated database from which `freshDatabase` copies. */
export const TEMPLATE = 'parley_template';

/** One PostgreSQL for a whole test run, started only if a test asks for it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let starting: Promise<PostgresServer> | undefined;
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

async function startWithTemplate(): Promise<PostgresServer> {
  const server = await startPostgres();
  const admin = new Client({ connectionString: server.url('postgres') });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${TEMPLATE}`);
  await admin.end();
  const stores = await postgresStores({ url: server.url(TEMPLATE) });
  await stores.close();
  return server;
}
