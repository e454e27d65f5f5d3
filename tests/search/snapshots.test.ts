import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { documentId } from '../../src/model/ids.ts';
import { SegmentedIndex } from '../../src/search/segmented-index.ts';
import { memoryPostings } from '../../src/storage/postings-memory.ts';
import { sqlitePostings } from '../../src/storage/postings-sqlite.ts';
import { mergeInWorker } from '../../src/workers/merge-in-worker.ts';
import { zipfPassages, zipfQueries } from '../support/zipf-corpus.ts';
import { QUERIES, takeStep } from './index-history.ts';

const folder = mkdtempSync(join(tmpdir(), 'parley-snapshots-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a reader sees one state', () => {
  test('a snapshot stays what it was while documents come, go and are merged', async () => {
    const index = await SegmentedIndex.open({ store: memoryPostings() });
    for (let n = 1; n <= 60; n++) await takeStep(index, n);
    await index.commit();
    const snapshot = await index.snapshot();
    const before = await Promise.all(QUERIES.map((query) => snapshot.search(query, 20)));
    for (let n = 61; n <= 120; n++) {
      await takeStep(index, n);
      if (n % 5 === 0) await index.commit();
      if (n % 20 === 0) await index.mergeAll();
    }
    expect(await Promise.all(QUERIES.map((query) => snapshot.search(query, 20)))).toEqual(before);
    expect(await Promise.all(QUERIES.map((query) => index.search(query, 20)))).not.toEqual(before);
  });

  test('searches that run while a thread merges all give the answer from before or from after', {
    timeout: 60_000,
  }, async () => {
    const file = join(folder, 'merge.sqlite');
    const store = await sqlitePostings({ file });
    const index = await SegmentedIndex.open({ store, cacheBytes: 0, merge: mergeInWorker({ kind: 'sqlite', file }) });
    const passages = [...zipfPassages(6_000)];
    for (const [i, terms] of passages.entries()) {
      await index.add(documentId(`${i}`), [{ terms }]);
      if (i % 1_000 === 999) await index.commit();
    }
    const query = (zipfQueries(1, passages)[0] ?? []).map((term) => ({ term, weight: 1 }));
    const expected = await index.search(query, 10);
    const merging = index.mergeAll().then(() => index.collect(index.manifest.version));
    let merged = false;
    void merging.finally(() => {
      merged = true;
    });
    let searches = 0;
    while (!merged) {
      expect(await index.search(query, 10)).toEqual(expected);
      searches += 1;
      await new Promise(setImmediate);
    }
    await merging;
    expect(searches).toBeGreaterThan(10);
    expect(index.manifest.segments).toHaveLength(1);
    expect(await index.search(query, 10)).toEqual(expected);
    await store.close();
  });

  test('what is removed and replaced while a merge runs stays so', async () => {
    const store = memoryPostings();
    const inner: { work: () => Promise<void> } = { work: async () => undefined };
    const { runMerge } = await import('../../src/search/merge-job.ts');
    const index = await SegmentedIndex.open({
      store,
      merge: async (job) => {
        const id = await runMerge(job, store);
        await inner.work();
        return id;
      },
    });
    const add = (id: string, word: string) => index.add(documentId(id), [{ terms: [word] }]);
    for (const id of ['a', 'b', 'c']) {
      await add(id, 'old');
      await index.commit();
    }
    inner.work = async () => {
      await index.remove(documentId('a'));
      await add('b', 'new');
      await index.commit();
      await index.remove(documentId('c'));
    };
    await index.mergeAll();
    const found = async (word: string) =>
      (await index.search([{ term: word, weight: 1 }], 9)).map(({ document }) => document);
    expect(await found('old')).toEqual([]);
    expect(await found('new')).toEqual(['b']);
    // The removal of c was not committed: whoever opens the store still finds it.
    const other = await SegmentedIndex.open({ store });
    expect((await other.search([{ term: 'old', weight: 1 }], 9)).map(({ document }) => document)).toEqual(['c']);
  });
});

describe('the cache of hot lists', () => {
  test.each([0, 2_000, 50_000])(
    'holds at most %i bytes, whatever is asked, and changes no answer',
    async (cacheBytes) => {
      const store = memoryPostings();
      const passages = [...zipfPassages(2_000)];
      const reference = await SegmentedIndex.open({ store });
      for (const [i, terms] of passages.entries()) await reference.add(documentId(`${i}`), [{ terms }]);
      await reference.commit();
      const bounded = await SegmentedIndex.open({ store, cacheBytes });
      for (const words of zipfQueries(100, passages)) {
        const query = words.map((term) => ({ term, weight: 1 }));
        expect(await bounded.search(query, 10)).toEqual(await reference.search(query, 10));
        expect(bounded.cachedBytes).toBeLessThanOrEqual(cacheBytes);
      }
    },
  );

  test('forgets a segment when it is merged away', async () => {
    const index = await SegmentedIndex.open({ store: memoryPostings() });
    for (let i = 0; i < 4; i++) {
      await index.add(documentId(`${i}`), [{ terms: ['peace'] }]);
      await index.commit();
    }
    await index.search([{ term: 'peace', weight: 1 }], 5);
    const before = index.cachedBytes;
    await index.mergeAll();
    expect(index.cachedBytes).toBe(0);
    await index.search([{ term: 'peace', weight: 1 }], 5);
    expect(index.cachedBytes).toBeLessThan(before);
  });
});
