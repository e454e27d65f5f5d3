import { expect, it } from 'vitest';
import { accountsOf } from '../../src/digest/accounts.ts';
import { bundledSeeds } from '../support/corpus-of.ts';

it('a sentence that has lost words is no account of anything', async () => {
  const corpus = await bundledSeeds();
  const reads = await corpus.read(corpus.ids());
  const garbled = reads.flatMap((read) => read.analysed.sentences.filter((sentence) => sentence.garbled));
  expect(garbled.length).toBeGreaterThan(0);
  expect(reads.flatMap((read) => accountsOf(read, corpus)).filter(({ sentence }) => sentence.garbled)).toEqual([]);
});
