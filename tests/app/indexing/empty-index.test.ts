import { expect, test } from 'vitest';
import { emptyIndex } from '../../../src/app/indexing/empty-index.ts';
import { StoredCorpus } from '../../../src/app/indexing/stored-corpus.ts';
import { toDocument } from '../../../src/app/ingest.ts';
import type { BlobStore } from '../../../src/ports/postings.ts';
import { loadLexicon, loadNames } from '../../../src/storage/data-files.ts';
import { memoryPostings } from '../../../src/storage/postings-memory.ts';
import { generateArticles } from '../../support/article-corpus.ts';

test('nothing is left of an index that is emptied; who reads it learns so, and it can be filled again', async () => {
  const tools = { lexicon: loadLexicon(), names: loadNames() };
  const [first, second] = [...generateArticles(2, 7)].map(toDocument);
  if (first === undefined || second === undefined) throw new Error('two articles are generated');
  const put = new Set<string>();
  const memory = memoryPostings();
  const blobs: BlobStore = {
    ...memory.blobs,
    put: (more) => {
      for (const { name } of more) put.add(name);
      return memory.blobs.put(more);
    },
  };
  const store = { ...memory, blobs };
  const writer = await StoredCorpus.open({ store, tools });
  await writer.add(first);
  await writer.commit();
  const reader = await StoredCorpus.open({ store, tools });
  const [segment] = reader.index.manifest.segments;

  await emptyIndex(store);
  expect((await store.manifest()).segments).toEqual([]);
  expect(put.size).toBeGreaterThan(1);
  expect(await store.blobs.get([...put])).toEqual([...put].map(() => undefined));
  expect(await store.head(segment?.id ?? -1)).toBeUndefined();
  expect([await reader.refresh(), reader.size]).toEqual([true, 0]);

  const filled = await StoredCorpus.open({ store, tools });
  await filled.add(second);
  await filled.commit();
  expect([await reader.refresh(), reader.ids()]).toEqual([true, [second.id]]);
});
