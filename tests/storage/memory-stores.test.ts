import { memoryStores } from '../../src/storage/memory-stores.ts';
import { storeContract } from '../contracts/store-contract.ts';

storeContract({
  name: 'memory',
  async fresh() {
    const stores = memoryStores();
    return { stores, dispose: () => stores.close() };
  },
});
