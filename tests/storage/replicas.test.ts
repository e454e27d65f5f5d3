import { join } from 'node:path';
import { postgresStores } from '../../src/storage/postgres-stores.ts';
import { sqliteStores } from '../../src/storage/sqlite-stores.ts';
import { replicaContract } from '../contracts/replica-contract.ts';
import { temporaryFolder } from '../support/folder.ts';
import { describePostgres, freshDatabase } from '../support/postgres.ts';

replicaContract({
  name: 'one SQLite file',
  async fresh() {
    const folder = temporaryFolder();
    return {
      join: () => sqliteStores({ file: join(folder.path, 'parley.db') }),
      dispose: async () => folder.remove(),
    };
  },
});

describePostgres('PostgreSQL', () => {
  replicaContract({
    name: 'one PostgreSQL',
    async fresh() {
      const { url, drop } = await freshDatabase();
      return { join: () => postgresStores({ url }), dispose: drop };
    },
  });
});
