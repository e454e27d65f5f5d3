/** `measure-indexing.ts PASSAGES FOLDER`: indexes generated articles with full analysis, as `parley index` does; prints one line of JSON. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { indexArticles } from '../src/app/indexing/index-articles.ts';
import { StoredCorpus } from '../src/app/indexing/stored-corpus.ts';
import { keepNewObjectsYoung } from '../src/heap.ts';
import { loadTools } from '../src/storage/data-files.ts';
import { sqlitePostings } from '../src/storage/postings-sqlite.ts';
import { analyseInWorkers } from '../src/workers/analyse-in-workers.ts';
import { mergeInWorker } from '../src/workers/merge-in-worker.ts';
import { generateArticles } from '../tests/support/article-corpus.ts';
import type { IndexingFigures } from './answer-figures.ts';
import { folderBytes } from './engines/parley.ts';

/** Measured for the generated articles; only decides how many there are. */
const PASSAGES_PER_ARTICLE = 12.7;

const [passages = '10000', folder = ''] = process.argv.slice(2);
const file = join(folder, 'index.sqlite');
keepNewObjectsYoung();
const tools = loadTools();
const articles = Math.round(Number(passages) / PASSAGES_PER_ARTICLE);
const rates: (readonly [passages: number, rate: number])[] = [];

const store = await sqlitePostings({ file });
const corpus = await StoredCorpus.open({ store, tools, merge: mergeInWorker({ kind: 'sqlite', file }) });
const pool = analyseInWorkers(availableParallelism());
const started = performance.now();
let last = { at: started, passages: 0 };
const report = await indexArticles({
  corpus,
  articles: generateArticles(articles),
  total: articles,
  preparer: pool,
  elapsed: () => performance.now(),
  onProgress: ({ passages: done }) => {
    if (done - last.passages < Number(passages) / 10) return;
    rates.push([done, ((done - last.passages) / (performance.now() - last.at)) * 1_000]);
    last = { at: performance.now(), passages: done };
  },
});
const seconds = (performance.now() - started) / 1_000;
await pool.close();
await store.close();
const figures: IndexingFigures = {
  passages: report.passages,
  indexSeconds: seconds,
  rates,
  peakMegabytes: process.resourceUsage().maxRSS / 1_000,
  segments: corpus.index.views.length,
  diskMegabytes: (await folderBytes(folder)) / 1e6,
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
