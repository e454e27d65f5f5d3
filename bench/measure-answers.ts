/** `measure-answers.ts PASSAGES FOLDER`: indexes generated articles with full analysis, opens the corpus again and asks.
 *  Prints one line of JSON. */
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { answerQuestion } from '../src/answering/answer.ts';
import { indexArticles } from '../src/app/indexing/index-articles.ts';
import { StoredCorpus } from '../src/app/indexing/stored-corpus.ts';
import { loadLexicon, loadNames } from '../src/storage/data-files.ts';
import { sqlitePostings } from '../src/storage/postings-sqlite.ts';
import { analyseInWorkers } from '../src/workers/analyse-in-workers.ts';
import { mergeInWorker } from '../src/workers/merge-in-worker.ts';
import { generateArticles } from '../tests/support/article-corpus.ts';
import type { AnswerFigures } from './answer-figures.ts';
import { folderBytes } from './engines/parley.ts';
import { articleQuestions } from './questions.ts';
import { percentile } from './statistics.ts';

/** Measured for the generated articles; only decides how many there are. */
const PASSAGES_PER_ARTICLE = 12.7;
const PASSES = 2;

const [passages = '10000', folder = ''] = process.argv.slice(2);
const file = join(folder, 'index.sqlite');
const tools = { lexicon: loadLexicon(), names: loadNames() };
const articles = Math.round(Number(passages) / PASSAGES_PER_ARTICLE);
const rates: (readonly [passages: number, rate: number])[] = [];

async function build(): Promise<{ readonly passages: number; readonly seconds: number }> {
  const store = await sqlitePostings({ file });
  const corpus = await StoredCorpus.open({ store, tools, merge: mergeInWorker({ kind: 'sqlite', file }) });
  const preparer = analyseInWorkers(availableParallelism());
  const started = performance.now();
  let last = { at: started, passages: 0 };
  const report = await indexArticles({
    corpus,
    articles: generateArticles(articles),
    total: articles,
    preparer,
    elapsed: () => performance.now(),
    onProgress: ({ passages: done }) => {
      if (done - last.passages < Number(passages) / 10) return;
      rates.push([done, ((done - last.passages) / (performance.now() - last.at)) * 1_000]);
      last = { at: performance.now(), passages: done };
    },
  });
  await corpus.index.mergeAll();
  await corpus.index.collect(corpus.index.manifest.version);
  const seconds = (performance.now() - started) / 1_000;
  await preparer.close();
  await store.close();
  return { passages: report.passages, seconds };
}

const built = await build();
globalThis.gc?.();
const opening = performance.now();
const store = await sqlitePostings({ file });
const corpus = await StoredCorpus.open({ store, tools });
const openMs = performance.now() - opening;
const questions = articleQuestions();
await answerQuestion(questions[0] ?? '', corpus);
const firstAnswerMs = performance.now() - opening;
const cold: number[] = [];
const warm: number[] = [];
const cpu: number[] = [];
for (let pass = 0; pass < PASSES; pass++) {
  for (const question of questions) {
    const spent = process.cpuUsage();
    const begun = performance.now();
    await answerQuestion(question, corpus);
    (pass === 0 ? cold : warm).push(performance.now() - begun);
    const { user, system } = process.cpuUsage(spent);
    if (pass > 0) cpu.push((user + system) / 1_000);
  }
}
globalThis.gc?.();
const figures: AnswerFigures = {
  passages: built.passages,
  articles: corpus.size,
  indexSeconds: built.seconds,
  rates,
  openMs,
  firstAnswerMs,
  diskMegabytes: (await folderBytes(folder)) / 1e6,
  rssMegabytes: process.memoryUsage.rss() / 1e6,
  coldP50: percentile(cold, 0.5),
  coldP95: percentile(cold, 0.95),
  p50: percentile(warm, 0.5),
  p95: percentile(warm, 0.95),
  cpuP50: percentile(cpu, 0.5),
  cpuP95: percentile(cpu, 0.95),
  answersPerSecond: (warm.length / warm.reduce((sum, time) => sum + time, 0)) * 1_000,
  load: loadavg()[0] ?? 0,
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
await store.close();
