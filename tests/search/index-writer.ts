/** Writes an index until it is killed: `index-writer.ts FILE`. Says each step that is committed. */
import { SegmentedIndex } from '../../src/search/segmented-index.ts';
import { sqlitePostings } from '../../src/storage/postings-sqlite.ts';
import { mergeInWorker } from '../../src/workers/merge-in-worker.ts';
import { takeStep } from './index-history.ts';

const file = process.argv[2] ?? '';
const store = await sqlitePostings({ file });
await store.sweep();
const index = await SegmentedIndex.open({ store, merge: mergeInWorker({ kind: 'sqlite', file }) });
let merging: Promise<void> = Promise.resolve();
for (let step = Number(index.manifest.note) + 1; ; step++) {
  await takeStep(index, step);
  await index.commit(String(step));
  process.stdout.write(`${step}\n`);
  if (step % 10 === 0) merging = merging.then(() => merge(step));
}

async function merge(step: number): Promise<void> {
  if (step % 30 === 0) await index.mergeAll();
  else await index.mergeOnce();
  await index.collect();
}
