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
