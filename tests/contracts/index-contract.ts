import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PostingsStore } from '../../src/ports/postings.ts';
import { ExhaustiveIndex } from '../../src/search/exhaustive-index.ts';
import { SegmentedIndex } from '../../src/search/segmented-index.ts';
import { type Step, step } from '../search/random-corpus.ts';

/** An open, empty store, and how to leave it. */
export type OpenPostings = () => Promise<{ readonly store: PostingsStore; close(): Promise<void> }>;

/** Runs one history on the index and on the oracle; every search must agree to the last bit. */
async function replay(steps: readonly Step[], store: PostingsStore): Promise<void> {
  const oracle = new ExhaustiveIndex();
  let index = await SegmentedIndex.open({ store, cacheBytes: 20_000 });
  for (const one of steps) {
    if (one.do === 'add') {
      await index.add(one.id, one.passages, one.attributes);
      await oracle.add(one.id, one.passages, one.attributes);
    } else if (one.do === 'remove') {
      await index.remove(one.id);
      await oracle.remove(one.id);
    } else if (one.do === 'search') {
      const terms = one.query.map(({ term }) => term);
      expect(await index.search(one.query, one.k, one.filter)).toEqual(
        await oracle.search(one.query, one.k, one.filter),
      );
      expect(await index.frequencies(terms)).toEqual(await oracle.frequencies(terms));
    } else if (one.do === 'merge') await index.mergeOnce();
    else {
      await index.commit();
      if (one.do === 'merge-all') await index.mergeAll();
      if (one.do === 'reopen') index = await SegmentedIndex.open({ store });
    }
  }
}

/** What every store must make of the index, whatever it keeps segments in. */
export function indexContract(open: OpenPostings, runs: number): void {
  test('any history of additions, removals, commits and merges ranks as the exhaustive oracle does', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30, size: 'max' }), async (steps) => {
        const { store, close } = await open();
        try {
          await replay(steps, store);
        } finally {
          await close();
        }
      }),
      { numRuns: runs },
    );
  });
}
