import { describe, expect, test } from 'vitest';
import { documentId } from '../../src/model/ids.ts';
import { ExhaustiveIndex } from '../../src/search/exhaustive-index.ts';
import type { PassageHit } from '../../src/search/search-index.ts';
import { SegmentedIndex } from '../../src/search/segmented-index.ts';
import { memoryPostings } from '../../src/storage/postings-memory.ts';
import { indexContract } from '../contracts/index-contract.ts';
import { postingsContract } from '../contracts/postings-contract.ts';
import { zipfPassages, zipfQueries } from '../support/zipf-corpus.ts';

describe('segments in memory', () => {
  postingsContract(async () => ({ store: memoryPostings(), close: async () => undefined }));
  indexContract(async () => ({ store: memoryPostings(), close: async () => undefined }), 300);
});

/** Large enough that most blocks and windows are passed over undecoded. */
const PASSAGES = 20_000;
const PASSAGES_PER_DOCUMENT = 10;

describe('a corpus as uneven as language', async () => {
  const passages = [...zipfPassages(PASSAGES)];
  const store = memoryPostings();
  const index = await SegmentedIndex.open({ store });
  const oracle = new ExhaustiveIndex();
  for (let from = 0; from < PASSAGES; from += PASSAGES_PER_DOCUMENT) {
    // Ids in another order than that of arrival, so that merging must interleave.
    const id = documentId(`${(from * 7) % 10_007}-${from}`);
    const terms = passages.slice(from, from + PASSAGES_PER_DOCUMENT).map((words) => ({ terms: words }));
    await index.add(id, terms);
    await oracle.add(id, terms);
    if (from % 6_000 === 0) await index.commit();
    if (from % 90 === 0) {
      await index.remove(id);
      await oracle.remove(id);
    }
  }
  await index.commit();
  const asked = zipfQueries(80, passages).map(
    (words, i) => [words.map((term, at) => ({ term, weight: 1 + (at % 3) })), i % 2 === 0 ? 10 : 64] as const,
  );

  test('in several segments and in one, the best are the oracle’s', async () => {
    const expected: (readonly PassageHit[])[] = [];
    for (const [query, k] of asked) expected.push(await oracle.search(query, k));
    const expectOracle = async (tested: SegmentedIndex) => {
      for (const [i, [query, k]] of asked.entries()) expect(await tested.search(query, k)).toEqual(expected[i]);
    };
    expect(index.manifest.segments.length).toBeGreaterThan(1);
    await expectOracle(index);
    const merged = await SegmentedIndex.open({ store });
    await merged.mergeAll();
    expect(merged.manifest.segments).toHaveLength(1);
    await expectOracle(merged);
    // The first reader still holds the manifest from before the merge.
    await expectOracle(index);
  });
});
