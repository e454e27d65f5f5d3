import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer.ts';
import { type Quotable, quotesOf } from '../../src/answering/quotes.ts';
import { bundledSeeds } from '../support/corpus-of.ts';

const seeds = await bundledSeeds();
const { trace } = await answerQuestion('who attended riyadh', seeds, { minimum: 0 });
const ranked = (trace?.ranked ?? []).filter(({ sentence }) => sentence.role === 'body');
const garbled = ranked.find(({ sentence }) => sentence.garbled);
const beside = ranked.filter(
  ({ read, sentence }) =>
    read === garbled?.read &&
    !sentence.garbled &&
    sentence.paragraph === garbled.sentence.paragraph &&
    Math.abs(sentence.index - garbled.sentence.index) === 1,
);

describe('sentences quoted in one piece', () => {
  it('a garbled one marks the whole quote, whichever of them is the better', () => {
    const [clear] = beside;
    if (garbled === undefined || clear === undefined) throw new Error('the articles have no such neighbours');
    const only = (quotes: readonly Quotable[]) => quotes.map((quote) => quote.garbled);
    expect(only(quotesOf([garbled, clear], Number.POSITIVE_INFINITY))).toEqual([true]);
    expect(only(quotesOf([clear, garbled], Number.POSITIVE_INFINITY))).toEqual([true]);
    expect(only(quotesOf([clear]))).toEqual([false]);
  });
});
