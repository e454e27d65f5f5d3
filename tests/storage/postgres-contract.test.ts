import { postgresStores } from '../../src/storage/postgres-stores.ts';
import { storeContract } from '../contracts/store-contract.ts';
import { describePostgres, freshDatabase } from '../support/postgres.ts';

describePostgres('PostgreSQL', () => {
  storeContract({
    name: 'PostgreSQL',
    async fresh() {
      const database = await freshDatabase();
      const stores = await postgresStores({ url: database.url });
      return {
        stores,
        async dispose() {
          await stores.close();
          await database.drop();
        },
      };
    },
  });
});
