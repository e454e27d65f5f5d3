import { expect, it } from 'vitest';
import { ingest } from '../../src/app/ingest.ts';
import { keepDocuments } from '../../src/app/keep-documents.ts';
import { memoryStores } from '../../src/storage/memory-stores.ts';
import { articleOf, corpusOf } from '../support/corpus-of.ts';

const one = articleOf('one.txt', 'One\n\nEnvoy Tomas Ravel came to Varnholm.');
const two = articleOf('two.txt', 'Two\n\nFarmers brought in the harvest.');
const changed = articleOf('two.txt', 'Two\n\nFarmers brought in no harvest at all.');

it('analyses only what is new or changed; what is gone leaves', async () => {
  const corpus = await corpusOf({ 'one.txt': one, 'two.txt': two });
  expect(await ingest(corpus, [one, two])).toEqual({ added: [], changed: [], removed: [], unchanged: 2 });
  const version = corpus.version;
  expect(await ingest(corpus, [one, changed])).toEqual({ added: [], changed: ['two.txt'], removed: [], unchanged: 1 });
  expect(corpus.version).not.toBe(version);
  expect(await ingest(corpus, [one])).toMatchObject({ removed: ['two.txt'], unchanged: 1 });
  expect(corpus.size).toBe(1);
  expect((await corpus.index.frequencies([])).passages).toBe(2);
});

it('the version depends on the contents, not on their order', async () => {
  const there = await corpusOf({ 'one.txt': one, 'two.txt': two });
  const back = await corpusOf({ 'two.txt': two, 'one.txt': one });
  expect(back.version).toBe(there.version);
});

it('the store follows: put, changed, removed, and nothing written twice', async () => {
  const { documents } = memoryStores();
  const corpus = await corpusOf({ 'one.txt': one, 'two.txt': two });
  await keepDocuments(documents, corpus.documents(), 1_000);
  await ingest(corpus, [changed]);
  await keepDocuments(documents, corpus.documents(), 2_000);
  await keepDocuments(documents, corpus.documents(), 3_000);
  const kept = [];
  for await (const { document, addedAt, changedAt } of documents.all()) kept.push([document.id, addedAt, changedAt]);
  expect(kept).toEqual([['two.txt', 1_000, 2_000]]);
  expect((await documents.removed(0)).map(({ document, removedAt }) => [document.id, removedAt])).toEqual([
    ['one.txt', 2_000],
  ]);
});
