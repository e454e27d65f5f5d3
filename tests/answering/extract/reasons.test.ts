import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answering/answer.ts';
import { articleOf, corpusOf } from '../../support/corpus-of.ts';

const corpus = await corpusOf({
  'a.txt': articleOf(
    'a.txt',
    `Notes from Varnholm

The harvest was good. The meeting in Varnholm planned for 8 October was cancelled at the last minute. In a letter, the host had let it be known that he was not free. The delegations flew home in the evening.`,
  ),
  'b.txt': articleOf(
    'b.txt',
    `Notes from Ostmere

The envoys waited. The session in Ostmere was cancelled because the roof leaked. Lunch was served at noon.`,
  ),
});
const quotesFor = async (question: string) =>
  (await answerQuestion(question, corpus, { minimum: 0 })).answer.citations.map(({ quote }) => quote);

describe('why', () => {
  it('shows what stands beside a fact that is told without its reason', async () => {
    const quotes = await quotesFor('why was the meeting in varnholm cancelled');
    expect(quotes[0]).toContain('cancelled at the last minute');
    expect(quotes.join(' ')).toContain('he was not free');
    expect(quotes.length).toBeLessThanOrEqual(3);
  });
  it('a sentence that gives the reason itself needs none beside it', async () => {
    const quotes = await quotesFor('why was the session in ostmere cancelled');
    expect(quotes[0]).toContain('the roof leaked');
    expect(quotes.join(' ')).not.toContain('Lunch');
  });
});
