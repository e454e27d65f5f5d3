import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PostingsStore } from '../../ports/postings.ts';

/** Leaves nothing in an index, in whatever form it was kept: it is made anew from the articles. Only while nobody else writes; who
 *  reads it sees an empty one from then on. */
export async function emptyIndex(store: PostingsStore): Promise<void> {
  let version: number;
  do {
    version = (await store.version()) + 1;
  } while (!(await store.commit({ version, segments: [], note: '' })));
  await store.blobs.clear();
  while (await store.collect(version)) await nextTurn();
}
