import { join } from 'node:path';
import { sqliteStores } from '../../src/storage/sqlite-stores.ts';
import { storeContract } from '../contracts/store-contract.ts';
import { temporaryFolder } from '../support/folder.ts';

storeContract({
  name: 'SQLite',
  async fresh() {
    const folder = temporaryFolder();
    const stores = await sqliteStores({ file: join(folder.path, 'parley.db') });
    return {
      stores,
      async dispose() {
        await stores.close();
        folder.remove();
      },
    };
  },
});
