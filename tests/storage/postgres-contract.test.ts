import { afterAll, beforeAll } from 'vitest';
import type { Stores } from '../../src/ports/stores.ts';
import { postgresStores } from '../../src/storage/postgres-stores.ts';
import { TABLES } from '../../src/storage/tables.ts';
import { storeContract } from '../contracts/store-contract.ts';
import { describePostgres, type FreshDatabase, freshDatabase } from '../support/postgres.ts';
import { execute } from '../support/postgres-global.ts';

describePostgres('PostgreSQL', () => {
  let database: FreshDatabase;
  let stores: Stores;
  beforeAll(async () => {
    database = await freshDatabase();
    stores = await postgresStores({ url: database.url });
  });
  afterAll(async () => {
    await stores?.close();
    await database?.drop();
  });

  storeContract({
    name: 'PostgreSQL',
    fresh: async () => ({
      stores,
      // Ten times faster than a new database a test.
      dispose: () => execute(database.url, `TRUNCATE ${TABLES.map(({ name }) => name).join(', ')}`),
    }),
  });
});
