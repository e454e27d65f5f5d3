import { availableParallelism } from 'node:os';
import type { AnalysisTools } from '../analysis/analyse.ts';
import { prepareArticle } from '../app/indexing/prepared-article.ts';
import { type AnalysisPool, analyseInWorkers } from './analyse-in-workers.ts';

/** A thread reads the lexicon before it can help: fewer articles are analysed sooner without. */
const ARTICLES_WITHOUT_THREADS = 48;

/** Analyses the first articles in this thread, and more of them on all cores. */
export function analyseAnywhere(tools: AnalysisTools): AnalysisPool {
  const threads = availableParallelism();
  let pool: AnalysisPool | undefined;
  let seen = 0;
  return {
    parallel: threads,
    prepare(articles) {
      seen += articles.length;
      if (seen > ARTICLES_WITHOUT_THREADS) {
        pool ??= analyseInWorkers(threads);
        return pool.prepare(articles);
      }
      return Promise.resolve().then(() => articles.map((article) => prepareArticle(article, tools)));
    },
    close: async () => pool?.close(),
  };
}
