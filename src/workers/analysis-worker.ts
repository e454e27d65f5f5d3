import { parentPort } from 'node:worker_threads';
import { prepareArticle } from '../app/indexing/prepared-article.ts';
import type { Article } from '../app/ingest.ts';
import { loadTools } from '../storage/data-files.ts';

/** What the thread is asked, and what it answers. */
export interface AnalysisRequest {
  readonly articles: readonly Article[];
}

const tools = loadTools();
parentPort?.on('message', ({ articles }: AnalysisRequest) => {
  parentPort?.postMessage(articles.map((article) => prepareArticle(article, tools)));
});
