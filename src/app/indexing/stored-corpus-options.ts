import type { AnalysisTools } from '../../analysis/analyse.ts';
import type { PostingsStore } from '../../ports/postings.ts';
import type { MergeRunner } from '../../search/merge-job.ts';

export interface StoredCorpusOptions {
  readonly store: PostingsStore;
  readonly tools: AnalysisTools;
  /** where merges run; absent = in this thread */
  readonly merge?: MergeRunner;
  /** most memory for hot posting lists, bytes */
  readonly cacheBytes?: number;
  /** most articles kept in memory */
  readonly cacheArticles?: number;
}
