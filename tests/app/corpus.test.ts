import { expect, it } from 'vitest';
import { Corpus } from '../../src/app/corpus.ts';
import { documentId } from '../../src/model/ids.ts';
import { ExhaustiveIndex } from '../../src/search/exhaustive-index.ts';
import { TOOLS } from '../support/corpus-of.ts';
import { article } from '../support/news.ts';

/** An index that takes its time, as one in a database does. */
class SlowIndex extends ExhaustiveIndex {
  free: () => void = () => {};
  #gate: Promise<void> = Promise.resolve();

  hold(): void {
    this.#gate = new Promise((resolve) => {
      this.free = resolve;
    });
  }
  override async add(...args: Parameters<ExhaustiveIndex['add']>): Promise<void> {
    await this.#gate;
    return super.add(...args);
  }
  override async remove(...args: Parameters<ExhaustiveIndex['remove']>): Promise<void> {
    await this.#gate;
    return super.remove(...args);
  }
}

it('an article that is being replaced is there all the while: the old one or the new one', async () => {
  const index = new SlowIndex();
  const corpus = new Corpus(TOOLS, index);
  const id = documentId('a.txt');
  const news = (day: string) => article({ id, text: `Envoys meet\n\nEnvoy Tomas Ravel came to Oslo on ${day}.` });
  await corpus.add(news('Monday'));
  index.hold();
  const replaced = corpus.add(news('Tuesday'));
  for (let step = 0; step < 3; step++) {
    const [read] = await corpus.read([id]);
    expect(corpus.size).toBe(1);
    expect(read?.document.text).toMatch(/Monday|Tuesday/);
    expect(read?.mentions.length).toBeGreaterThan(0);
  }
  index.free();
  await replaced;
  const [read] = await corpus.read([id]);
  expect(read?.document.text).toContain('Tuesday');
});
