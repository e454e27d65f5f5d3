import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { BatchesUnderWay } from '../../../src/app/indexing/batches-under-way.ts';
import type { PreparedArticle } from '../../../src/app/indexing/prepared-article.ts';
import type { Article } from '../../../src/app/ingest.ts';
import { documentId } from '../../../src/model/ids.ts';

const article = (name: string, chars: number): Article => ({
  id: documentId(name),
  title: name,
  text: 'x'.repeat(chars),
  hash: name,
});

/** Threads that answer when they are told to. */
function slowThreads(parallel = 1) {
  const waiting: ((fail?: Error) => void)[] = [];
  const preparer = {
    parallel,
    prepare: (articles: readonly Article[]) =>
      new Promise<readonly PreparedArticle[]>((resolve, reject) => {
        waiting.push((fail) =>
          fail === undefined ? resolve(articles.map(({ id }) => ({ id }) as PreparedArticle)) : reject(fail),
        );
      }),
  };
  const answer = async (fail?: Error): Promise<void> => {
    waiting.shift()?.(fail);
    await nextTurn();
  };
  return { preparer, answer };
}

describe('batches sent to be analysed', () => {
  test('come back in their order, each article with what was made of it', async () => {
    const { preparer, answer } = slowThreads();
    const underWay = new BatchesUnderWay(preparer);
    underWay.send([article('a.txt', 10), article('b.txt', 10)]);
    underWay.send([article('c.txt', 10)]);
    expect([underWay.size, underWay.isAnswered]).toEqual([2, false]);
    await answer();
    expect(underWay.isAnswered).toBe(true);
    const back = await underWay.takeBack();
    expect(back.map(({ article, prepared }) => [article.title, prepared.id])).toEqual([
      ['a.txt', 'a.txt'],
      ['b.txt', 'b.txt'],
    ]);
    expect([underWay.size, underWay.isAnswered]).toEqual([1, false]);
  });

  test('short articles are sent far ahead, long ones no more than each thread needs', () => {
    const { preparer } = slowThreads(2);
    const short = new BatchesUnderWay(preparer);
    for (let i = 0; i < 30; i++) short.send([article(`${i}.txt`, 1_000)]);
    expect(short.isFull).toBe(false);
    const long = new BatchesUnderWay(preparer);
    for (let i = 0; i < 4; i++) long.send([article(`${i}.txt`, 1_500_000)]);
    expect(long.isFull).toBe(false);
    long.send([article('5.txt', 1_500_000)]);
    expect(long.isFull).toBe(true);
  });

  test('what is analysed but not taken back gives the threads nothing to do', async () => {
    const { preparer, answer } = slowThreads();
    const underWay = new BatchesUnderWay(preparer);
    for (let i = 0; i < 3; i++) underWay.send([article(`${i}.txt`, 900_000)]);
    expect([underWay.isFarAhead, underWay.isFull]).toEqual([true, true]);
    await answer();
    expect([underWay.isFarAhead, underWay.isFull]).toEqual([false, true]);
    await underWay.takeBack();
    expect(underWay.isFull).toBe(false);
  });

  test('a failure is told to whoever takes the batch back', async () => {
    const { preparer, answer } = slowThreads();
    const underWay = new BatchesUnderWay(preparer);
    underWay.send([article('a.txt', 10)]);
    await answer(new Error('out of paper'));
    await expect(underWay.takeBack()).rejects.toThrow('out of paper');
  });
});
