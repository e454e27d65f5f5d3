import { expect, test } from 'vitest';
import { prepareArticle } from '../../src/app/indexing/prepared-article.ts';
import { loadTools } from '../../src/storage/data-files.ts';
import { analyseInWorkers } from '../../src/workers/analyse-in-workers.ts';
import { generateArticles } from '../support/article-corpus.ts';

test('a thread makes of an article exactly what this thread makes of it', { timeout: 120_000 }, async () => {
  const articles = [...generateArticles(2, 8)];
  const pool = analyseInWorkers(1);
  try {
    const tools = loadTools();
    const here = articles.map((article) => prepareArticle(article, tools));
    const there = await pool.prepare(articles);
    for (const [i, { article, ...rest }] of there.entries()) {
      const { article: bytes, ...expected } = here[i] ?? { article: undefined };
      expect(rest).toEqual(expected);
      expect(Buffer.from(article).equals(Buffer.from(bytes ?? []))).toBe(true);
    }
  } finally {
    await pool.close();
  }
});

test('several threads answer all batches, each to whom it belongs', { timeout: 120_000 }, async () => {
  const articles = [...generateArticles(6, 9)];
  const pool = analyseInWorkers(2);
  try {
    const answers = await Promise.all(articles.map((article) => pool.prepare([article])));
    expect(answers.map(([one]) => one?.id)).toEqual(articles.map(({ id }) => id));
  } finally {
    await pool.close();
  }
});

test('a thread that fails tells all who wait, and all who come after', { timeout: 120_000 }, async () => {
  const [article] = [...generateArticles(1, 9)];
  if (article === undefined) throw new Error('no article');
  const broken = { ...article, text: undefined as unknown as string };
  const pool = analyseInWorkers(1);
  try {
    const [first, second] = await Promise.allSettled([pool.prepare([broken]), pool.prepare([article])]);
    expect([first.status, second.status]).toEqual(['rejected', 'rejected']);
    await expect(pool.prepare([article])).rejects.toThrow();
  } finally {
    await pool.close();
  }
});
