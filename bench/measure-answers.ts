/** `measure-answers.ts FOLDER`: opens an indexed corpus and asks; prints one line of JSON. */
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { answerQuestion } from '../src/answering/answer.ts';
import { warmUp } from '../src/answering/warm-up.ts';
import { StoredCorpus } from '../src/app/indexing/stored-corpus.ts';
import { keepNewObjectsYoung } from '../src/heap.ts';
import { LANGUAGES } from '../src/model/language.ts';
import { loadTools } from '../src/storage/data-files.ts';
import { sqlitePostings } from '../src/storage/postings-sqlite.ts';
import type { AnsweringFigures } from './answer-figures.ts';
import { articleQuestions } from './questions.ts';
import { percentile } from './statistics.ts';

const PASSES = 3;

const [folder = ''] = process.argv.slice(2);
keepNewObjectsYoung();
const tools = loadTools();
globalThis.gc?.();
const emptyMegabytes = process.memoryUsage.rss() / 1e6;
const opening = performance.now();
const store = await sqlitePostings({ file: join(folder, 'index.sqlite') });
const corpus = await StoredCorpus.open({ store, tools });
const openMs = performance.now() - opening;
const questions = articleQuestions();
await answerQuestion(questions[0] ?? '', corpus);
const firstAnswerMs = performance.now() - opening;
// As `serve` and the console do before a person asks: the tables of a language are built when it is first met.
await warmUp(corpus, LANGUAGES, nextTurn);
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
const figures: AnsweringFigures = {
  articles: corpus.size,
  openMs,
  firstAnswerMs,
  rssMegabytes: process.memoryUsage.rss() / 1e6,
  emptyMegabytes,
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
