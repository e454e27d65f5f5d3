import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Preparer } from '../../../src/app/indexing/batches-under-way.ts';
import { type IndexingProgress, indexArticles } from '../../../src/app/indexing/index-articles.ts';
import { prepareArticle } from '../../../src/app/indexing/prepared-article.ts';
import { StoredCorpus } from '../../../src/app/indexing/stored-corpus.ts';
import type { Article } from '../../../src/app/ingest.ts';
import { documentId } from '../../../src/model/ids.ts';
import { loadTools } from '../../../src/storage/data-files.ts';
import { memoryPostings } from '../../../src/storage/postings-memory.ts';
import { sqlitePostings } from '../../../src/storage/postings-sqlite.ts';
import { generateArticles } from '../../support/article-corpus.ts';

const tools = loadTools();

function countingPreparer(parallel = 2): Preparer & { readonly prepared: string[] } {
  const prepared: string[] = [];
  return {
    parallel,
    prepared,
    async prepare(articles) {
      prepared.push(...articles.map(({ id }) => id));
      return articles.map((article) => prepareArticle(article, tools));
    },
  };
}

function fakeElapsed(): () => number {
  let now = 0;
  return () => {
    now += 10;
    return now;
  };
}

describe('indexing a stream of articles', () => {
  const articles = [...generateArticles(40, 3)];

  test('analyses only what is new or changed, drops what is gone, and says how far it is', async () => {
    const corpus = await StoredCorpus.open({ store: memoryPostings(), tools });
    const seen: IndexingProgress[] = [];
    const run = (some: typeof articles, preparer: Preparer) =>
      indexArticles({
        corpus,
        articles: some,
        total: some.length,
        preparer,
        elapsed: fakeElapsed(),
        onProgress: (progress) => seen.push(progress),
      });
    expect(await run(articles.slice(0, 30), countingPreparer())).toMatchObject({ added: 30, unchanged: 0, removed: 0 });
    expect(seen.at(-1)).toMatchObject({ done: 30, total: 30, secondsLeft: 0 });
    expect(seen.map(({ done }) => done)).toEqual([...seen.map(({ done }) => done)].sort((a, b) => a - b));
    const second = countingPreparer();
    const changed = { ...(articles[12] as (typeof articles)[0]), hash: 'other' };
    const report = await run([...articles.slice(10, 12), changed, ...articles.slice(13, 35)], second);
    expect(report).toMatchObject({ added: 5, changed: 1, removed: 10, unchanged: 19 });
    expect(second.prepared).toHaveLength(6);
    expect(corpus.size).toBe(25);
  });

  test('stops when told to, and keeps what is done', async () => {
    const store = memoryPostings();
    const corpus = await StoredCorpus.open({ store, tools });
    const stop = new AbortController();
    const report = await indexArticles({
      corpus,
      articles,
      total: articles.length,
      preparer: countingPreparer(1),
      elapsed: fakeElapsed(),
      onProgress: () => stop.abort(),
      signal: stop.signal,
    });
    expect(report.added).toBeLessThan(articles.length);
    expect(report.removed).toBe(0);
    expect((await StoredCorpus.open({ store, tools })).size).toBe(report.added);
  });

  test('whoever else works in the thread has a turn with each batch, although the next ones lie ready', async () => {
    const corpus = await StoredCorpus.open({ store: memoryPostings(), tools });
    const article = articles[0] as Article;
    const many = Array.from({ length: 96 }, (_, i) => ({ ...article, id: documentId(`ready-${i}.txt`), hash: `${i}` }));
    let turns = 0;
    let over = false;
    const other = (async () => {
      for (; !over; turns++) await nextTurn();
    })();
    await indexArticles({
      corpus,
      articles: many,
      total: 96,
      preparer: { parallel: 2, prepare: (batch) => Promise.resolve(batch.map((one) => prepareArticle(one, tools))) },
      elapsed: fakeElapsed(),
    });
    over = true;
    await other;
    expect(turns).toBeGreaterThanOrEqual(12);
  });

  test('an error of a thread ends the run', async () => {
    const corpus = await StoredCorpus.open({ store: memoryPostings(), tools });
    const preparer: Preparer = { parallel: 1, prepare: () => Promise.reject(new Error('out of paper')) };
    const run = indexArticles({ corpus, articles, total: 40, preparer, elapsed: fakeElapsed() });
    await expect(run).rejects.toThrow('out of paper');
  });
});

/** Threads that need a turn of the event loop for a batch, and how much they have been sent and not answered. */
function threads() {
  let chars = 0;
  let last: Promise<unknown> = Promise.resolve();
  const preparer: Preparer = {
    parallel: 2,
    async prepare(articles) {
      const own = articles.reduce((sum, { text }) => sum + text.length, 0);
      chars += own;
      // one batch after the other
      last = last.then(() => nextTurn());
      await last;
      chars -= own;
      return articles.map((article) => prepareArticle({ ...article, text: 'A title\n\nNothing happened.' }, tools));
    },
  };
  return { preparer, unanswered: () => chars };
}

/** Articles that look long, and a source that takes `pause` for each. */
async function* longArticles(count: number, pause: () => Promise<unknown>) {
  const [first] = [...generateArticles(1, 3)];
  for (let i = 0; i < count; i++) {
    await pause();
    yield { ...(first as Article), id: documentId(`long-${i}.txt`), hash: String(i), text: 'x'.repeat(20_000) };
  }
}

describe('commits', () => {
  test('leave the threads enough to do meanwhile', async () => {
    const { preparer, unanswered } = threads();
    const left: number[] = [];
    const corpus = await StoredCorpus.open({ store: memoryPostings(), tools });
    let now = 0;
    await indexArticles({
      corpus,
      articles: longArticles(600, async () => undefined),
      total: 600,
      preparer,
      // so fast that one is due after some batches
      elapsed: () => (now += 500),
      keep: async () => void left.push(unanswered()),
    });
    const last = left.pop();
    expect(left.length).toBeGreaterThan(1);
    expect(last).toBe(0);
    // a batch more than the limit; the last commit finds nothing to send
    for (const chars of left) expect(chars).toBeGreaterThan(2_000_000);
    expect(corpus.size).toBe(600);
  });

  test('come in time where articles come slowly', async () => {
    const { preparer } = threads();
    let now = 0;
    const at: number[] = [];
    const corpus = await StoredCorpus.open({ store: memoryPostings(), tools });
    await indexArticles({
      corpus,
      articles: longArticles(96, async () => {
        await nextTurn();
        now += 1_000;
      }),
      total: 96,
      preparer,
      elapsed: () => now,
      keep: async () => void at.push(now),
    });
    expect(at.length).toBeGreaterThan(3);
    for (const [i, time] of at.entries()) expect(time - (at[i - 1] ?? 0)).toBeLessThan(32_000);
  });

  test('told to stop, a run does not wait for what is not analysed yet', async () => {
    const stop = new AbortController();
    const corpus = await StoredCorpus.open({ store: memoryPostings(), tools });
    const never: Preparer = {
      parallel: 1,
      prepare: (articles) => {
        if (articles[0]?.id === documentId('long-16.txt')) {
          stop.abort();
          return new Promise(() => undefined);
        }
        return threads().preparer.prepare(articles);
      },
    };
    const report = await indexArticles({
      corpus,
      articles: longArticles(64, nextTurn),
      total: 64,
      preparer: never,
      elapsed: fakeElapsed(),
      signal: stop.signal,
    });
    expect(report.added).toBe(16);
    expect(corpus.size).toBe(16);
  });
});

/** Starts the writer; kills it after so many lines. Resolves with the lines. */
async function write(file: string, count: number, killAfter: number): Promise<string[]> {
  const script = join(import.meta.dirname, 'corpus-writer.ts');
  const writer = spawn(process.execPath, ['--import', 'tsx', script, file, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  for await (const line of createInterface({ input: writer.stdout })) {
    lines.push(line);
    if (lines.length === killAfter) writer.kill('SIGKILL');
  }
  if (writer.exitCode === null && writer.signalCode === null) await once(writer, 'exit');
  return lines;
}

test('killed while indexing in threads, it goes on where it was and ends where an undisturbed run ends', {
  timeout: 240_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-ingest-'));
  const count = 64;
  const killed = join(folder, 'killed.sqlite');
  await write(killed, count, 4);
  const last = await write(killed, count, Number.POSITIVE_INFINITY);
  const had = Number(last[0]?.replace('had ', ''));
  expect(had).toBeGreaterThan(0);
  expect(had).toBeLessThan(count);
  expect(JSON.parse(last.at(-1)?.replace('end ', '') ?? '')).toMatchObject({ added: count - had, unchanged: had });

  const straight = await StoredCorpus.open({ store: memoryPostings(), tools });
  for (const article of generateArticles(count)) await straight.addPrepared(prepareArticle(article, tools));
  const store = await sqlitePostings({ file: killed });
  const resumed = await StoredCorpus.open({ store, tools });
  expect(resumed.version).toBe(straight.version);
  // Names that stand in for a role are indexed as they were linked on arrival, so entities are left out.
  const terms = ['c:meet', 'c:talks', 'c:say', 'en:minist', 'fr:ministr', 'x:negosi', 'n:3'];
  expect(await resumed.index.frequencies(terms)).toEqual(await straight.index.frequencies(terms));
  const [first] = resumed.ids();
  expect(first).toBe(straight.ids()[0]);
  await store.close();
  rmSync(folder, { recursive: true });
});
