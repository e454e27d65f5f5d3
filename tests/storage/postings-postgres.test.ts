import { expect, test } from 'vitest';
import { documentId } from '../../src/model/ids.ts';
import { SegmentedIndex } from '../../src/search/segmented-index.ts';
import { postgresPostings } from '../../src/storage/postings-postgres.ts';
import { indexContract } from '../contracts/index-contract.ts';
import { postingsContract } from '../contracts/postings-contract.ts';
import { describePostgres, freshDatabase } from '../support/postgres.ts';

async function openFresh() {
  const database = await freshDatabase();
  const store = await postgresPostings({ url: database.url });
  return {
    store,
    async close() {
      await store.close();
      await database.drop();
    },
  };
}

describePostgres('segments in PostgreSQL', () => {
  postingsContract(openFresh);
  indexContract(openFresh, 8);

  test('a replica sees what another process committed, all of it or nothing, and survives its merges', async () => {
    const database = await freshDatabase();
    const writer = await postgresPostings({ url: database.url });
    const reader = await postgresPostings({ url: database.url });
    const ingesting = await SegmentedIndex.open({ store: writer });
    const replica = await SegmentedIndex.open({ store: reader, cacheBytes: 0 });
    const query = [{ term: 'peace', weight: 1 }];
    for (let round = 1; round <= 10; round++) {
      for (let i = 0; i < 5; i++) await ingesting.add(documentId(`${round}-${i}`), [{ terms: ['peace', `w${i}`] }]);
      await ingesting.commit();
      // Not refreshed yet: still the state before, even where its segments are deleted meanwhile.
      const before = await replica.search(query, 100);
      expect(before.length % 5).toBe(0);
      expect(await replica.refresh()).toBe(before.length < round * 5);
      expect(await replica.search(query, 100)).toHaveLength(round * 5);
      await ingesting.mergeOnce();
      await ingesting.collect(ingesting.manifest.version);
    }
    expect(ingesting.manifest.segments.length).toBeLessThan(10);
    expect(await replica.search(query, 100)).toEqual(await ingesting.search(query, 100));
    await writer.close();
    await reader.close();
    await database.drop();
  });

  test('two processes that write at once lose nothing', async () => {
    const database = await freshDatabase();
    const stores = [await postgresPostings({ url: database.url }), await postgresPostings({ url: database.url })];
    const indexes = await Promise.all(stores.map((store) => SegmentedIndex.open({ store })));
    await Promise.all(
      indexes.map(async (index, writer) => {
        for (let i = 0; i < 8; i++) {
          await index.add(documentId(`${writer}-${i}`), [{ terms: ['peace'] }]);
          await index.commit();
        }
      }),
    );
    for (const index of indexes) {
      await index.refresh();
      expect(await index.search([{ term: 'peace', weight: 1 }], 100)).toHaveLength(16);
    }
    await Promise.all(stores.map((store) => store.close()));
    await database.drop();
  });
});
