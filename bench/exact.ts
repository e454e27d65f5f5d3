/** `exact.ts CORPUS`: the passages that are rightly among the best of each query, ties with the last included. */

import { documentId } from '../src/model/ids.ts';
import { SegmentedIndex } from '../src/search/segmented-index.ts';
import { memoryPostings } from '../src/storage/postings-memory.ts';
import { TOP } from './figures.ts';
import { benchCorpus } from './queries.ts';

/** Passages that may share the last score. */
const TIES_MAX = 200;
const COMMIT_POSTINGS = 3_000_000;

const index = await SegmentedIndex.open({ store: memoryPostings() });
let number = 0;
const { passages, queries } = benchCorpus(process.argv[2] ?? '');
for (const terms of passages) {
  // One passage a document, numbered so that ties keep the order of the other engines.
  await index.add(documentId(String(number++).padStart(8, '0')), [{ terms }]);
  if (index.uncommitted > COMMIT_POSTINGS) await index.commit();
}
await index.commit();
const right: number[][] = [];
for (const words of queries) {
  const hits = await index.search(
    words.map((term) => ({ term, weight: 1 })),
    TOP + TIES_MAX,
  );
  const last = hits[TOP - 1]?.score ?? 0;
  right.push(hits.filter(({ score }) => score >= last).map(({ document }) => Number(document)));
}
process.stdout.write(`${JSON.stringify(right)}\n`);
