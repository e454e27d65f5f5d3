import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer.ts';
import { SHORT_ANSWER_MAX_CHARS } from '../../src/model/answer.ts';
import { articleOf, corpusOf } from '../support/corpus-of.ts';

const on = (date: string) => ({ published: { date, basis: 'stated' } as const });
const corpus = await corpusOf({
  'first.txt': articleOf(
    'first.txt',
    `Talks open in Varnholm

Delegations from both shores met in Varnholm on Monday for the first round of talks on the ferry dispute.

The dispute began in 2009, when a ferry was seized off Calder. "We are tired of ferries," said Ilsa Brendtner in Varnholm, "and of talks about ferries, and of the ferry dispute."`,
    on('2031-03-12'),
  ),
  'second.txt': articleOf(
    'second.txt',
    `Second round of ferry talks in Ostmere

The second round of talks on the ferry dispute took place in Ostmere on Friday.`,
    on('2031-03-29'),
  ),
  'third.txt': articleOf(
    'third.txt',
    `Accord on ferries signed in Calder

Both sides signed an accord on the ferry dispute in Calder on Wednesday.`,
    on('2031-04-17'),
  ),
});
const { answer } = await answerQuestion('timeline of the ferry dispute', corpus);

describe('a timeline', () => {
  it('tells the landmarks of every article, in order', () => {
    expect(answer.text).toMatch(/Varnholm[\s\S]*Ostmere[\s\S]*Calder/);
    expect(answer.text).toMatch(/10 Mar 2031[\s\S]*28 Mar 2031[\s\S]*16 Apr 2031/);
  });
  it('tells where an article was written with its date, outside the quote', async () => {
    const written = await corpusOf({
      'a.txt': 'Ferries\n\nOSTMERE, Kalvia, 3 May 2031 – Ilsa Brendtner signed an accord on the ferry dispute.',
    });
    const { answer: told } = await answerQuestion('timeline of the ferry dispute', written);
    expect(told.text).toMatch(/3 May 2031, OSTMERE \(held\): “Ilsa Brendtner signed/);
  });
  it('has the ends of the story, however much stands between', async () => {
    const days = Array.from({ length: 14 }, (_, i) => `2031-03-${String(i + 10)}`);
    const long = await corpusOf(
      Object.fromEntries(
        days.map((day, i) => [
          `${i}.txt`,
          articleOf(
            `${i}.txt`,
            `Day ${i} of ferry talks\n\nIlsa Brendtner and Tomas Ravel met in Varnholm on the ferry dispute.`,
            on(day),
          ),
        ]),
      ),
    );
    const { answer: told } = await answerQuestion('timeline of the ferry dispute', long);
    expect(told.text).toContain('10 Mar 2031');
    expect(told.text).toContain('23 Mar 2031');
  });
  it('has what an article on the topic opens with, whatever its words', async () => {
    const two = await corpusOf({
      'a.txt': articleOf(
        'a.txt',
        'Accord\n\nBoth sides signed in Calder.\n\nThe ferry dispute is over, said Ilsa Brendtner.',
        on('2031-04-17'),
      ),
    });
    const { answer: told } = await answerQuestion('timeline of the ferry dispute', two);
    expect(told.text).toContain('signed in Calder');
  });
  it('asked for without a topic is of everything, with an unknown one of nothing', async () => {
    expect((await answerQuestion('timeline please', corpus)).answer.text).toMatch(/Varnholm[\s\S]*Calder/);
    expect((await answerQuestion('timeline of the zeppelins', corpus)).answer.status).toBe('abstained');
  });
  it.each([
    ['timeline of the ferry dispute from 20 march to 5 april 2031', ['28 Mar 2031']],
    ['timeline of the ferry dispute since 28 march', ['28 Mar 2031', '16 Apr 2031']],
    ['timeline of the ferry dispute until march 2031', ['10 Mar 2031', '12 Mar 2031', '28 Mar 2031']],
    ['timeline in april 2031', ['16 Apr 2031']],
    ['chronologie des ferries d’avril à mai 2031', ['16 avr. 2031']],
  ])('%s has nothing of another time', async (question, days) => {
    const { answer: told } = await answerQuestion(question, corpus);
    expect(told.text.match(/\d+ \p{L}+\.? 2031(?=, | \()/gu)).toEqual(days);
  });
  it('is refused where nothing happened in the period', async () => {
    const { answer: none } = await answerQuestion('timeline of the ferry dispute in june 2031', corpus);
    expect(none.status).toBe('abstained');
  });
  it('has its dates and how sure they are above the quotes of a message', () => {
    expect(answer.headline).toMatch(/10 Mar 2031 \(held\)/);
  });
  it('is short, and its quotes are slices', async () => {
    expect(answer.text.length).toBeLessThanOrEqual(SHORT_ANSWER_MAX_CHARS);
    const texts = (await corpus.read(corpus.ids())).map(({ document }) => document.text);
    const quoted = [...answer.text.matchAll(/“(?:… )?(.+?)(?: …)?”$/gm)].map(([, quote = '']) => quote);
    expect(quoted.length).toBeGreaterThanOrEqual(3);
    for (const quote of quoted)
      expect(
        texts.some((text) => text.includes(quote)),
        quote,
      ).toBe(true);
  });
  it('has one line for each article before it has a second for one', () => {
    const lines = answer.text.split('\n').slice(1);
    const landmarks = lines.filter((line) => /10 Mar 2031|28 Mar 2031|16 Apr 2031/.test(line));
    expect(landmarks.length).toBeGreaterThanOrEqual(3);
  });
});
