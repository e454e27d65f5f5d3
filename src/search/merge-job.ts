import type { ManifestSegment, PostingsStore } from '../ports/postings.ts';
import { decodeHead, encodeHead } from './segment/head.ts';
import { mergeSegments } from './segment/merge-segments.ts';
import { SegmentGone } from './segment/page-source.ts';
import { SegmentView } from './segment/segment-view.ts';

/** Which segments become one, as of the manifest that the merge starts from. Can be sent to another thread. */
export interface MergeJob {
  readonly segments: readonly ManifestSegment[];
}

/** Runs a merge somewhere; resolves with the number of the new segment. */
export type MergeRunner = (job: MergeJob) => Promise<number>;

/** Reads the segments, writes the new one; nothing names it until the caller commits. */
export async function runMerge(job: MergeJob, store: PostingsStore): Promise<number> {
  const views: SegmentView[] = [];
  for (const { id, removed } of job.segments) {
    const head = await store.head(id);
    if (head === undefined) throw new SegmentGone(id);
    views.push(new SegmentView({ id, head: decodeHead(head) }, removed));
  }
  const merged = await store.create();
  let page = 0;
  const head = await mergeSegments(views, store, async (pages) => {
    await store.append(merged, page, pages);
    page += pages.length;
  });
  await store.finish(merged, encodeHead(head));
  return merged;
}
