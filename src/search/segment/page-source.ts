import type { PostingsStore } from '../../ports/postings.ts';
import type { Segment } from './segment-view.ts';

/** Reads pages of one segment by number. Rejects with `SegmentGone` where one is missing. */
export type PageSource = (pages: readonly number[]) => Promise<readonly Uint8Array[]>;

/** A merge elsewhere has replaced the segment: whoever reads must take up the newest manifest. */
export class SegmentGone extends Error {
  constructor(segment: number) {
    super(`segment ${segment} has been replaced`);
  }
}

export function pageSource(segment: Segment, store: Pick<PostingsStore, 'pages'>): PageSource {
  const { id, resident } = segment;
  return async (numbers) => {
    const pages = resident
      ? numbers.map((page) => resident[page])
      : await store.pages(numbers.map((page) => ({ segment: id, page })));
    return pages.map((page) => {
      if (page === undefined) throw new SegmentGone(id);
      return page;
    });
  };
}
