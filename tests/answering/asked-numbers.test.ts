import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer.ts';
import { askedNumbers } from '../../src/answering/asked-numbers.ts';
import { corpusOf } from '../support/corpus-of.ts';

const corpus = await corpusOf({
  'bridge.txt': `The Varnholm bridge

The Varnholm bridge has 48 pillars and cost 310 million euros on 3 May 2031. A ticket for the Varnholm bridge is $12.

After 83 days of work 21 masons went home. The guild wants 9 million euros and 4 new cranes.`,
});
const numbersFor = async (question: string, part: string) => {
  const { trace } = await answerQuestion(question, corpus, { minimum: 0 });
  const found = trace?.ranked.find(({ read, sentence }) =>
    read.document.text.slice(sentence.span.start, sentence.span.end).includes(part),
  );
  if (trace === undefined || found === undefined) throw new Error('not ranked');
  return askedNumbers(trace.question, trace.things, found, corpus.lexicon).map(({ value }) => value);
};

describe('numbers that may answer', () => {
  it('are counts, no dates', async () => {
    expect(await numbersFor('how many pillars has the Varnholm bridge', 'pillars')).toEqual([48, 310_000_000]);
  });
  it('are sums of money where a price is asked for, in any language', async () => {
    expect(await numbersFor('what did the Varnholm bridge cost', 'pillars')).toEqual([310_000_000]);
    expect(await numbersFor('was kostet die Brücke von Varnholm', 'pillars')).toEqual([310_000_000]);
    expect(await numbersFor('price of a ticket for the Varnholm bridge', 'ticket')).toEqual([12]);
    expect(await numbersFor('how much did the guild want', 'guild')).toEqual([9_000_000]);
  });
  it('are no durations where things are counted', async () => {
    expect(await numbersFor('how many masons went home', 'masons')).toEqual([21]);
    expect(await numbersFor('after how many days did the masons go home', 'masons')).toEqual([83, 21]);
  });
});
