import { SegmentGone } from './page-source.ts';

/** How often reading starts again because a merge elsewhere took its segments away. */
const TRIES = 5;

/** Runs a read; where a segment has gone it takes up the newest state and starts again. */
export async function retryWhenGone<T>(read: () => Promise<T>, refresh: () => Promise<unknown>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof SegmentGone) || tries === TRIES) throw error;
      await refresh();
    }
  }
}
