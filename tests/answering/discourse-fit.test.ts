import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer.ts';
import { asksItself, leansBack } from '../../src/answering/discourse-fit.ts';
import { corpusOf } from '../support/corpus-of.ts';

const corpus = await corpusOf({
  'a.txt':
    'The blockade\n\nHow much has the blockade cost? The treasury speaks of 300 million crowns.\n\n' +
    '"Who pays for the blockade?" Ilsa Brendtner asked. "Who pays for the blockade?"',
});
const [read] = await corpus.read(corpus.ids());
const asking = read?.analysed.sentences.filter((sentence) => asksItself(sentence, read)) ?? [];

describe('an article that asks', () => {
  it('asks itself where nobody is quoted', () => {
    expect(asking.map(({ span }) => read?.document.text.slice(span.start, span.end))).toEqual([
      'How much has the blockade cost?',
    ]);
  });
  it('tells nothing with its question, and answers it in the next sentence', async () => {
    const { answer, trace } = await answerQuestion('how much has the blockade cost', corpus, { minimum: 0 });
    const told = trace?.ranked.find((one) => one.sentence.index === (asking[0]?.index ?? 0) + 1);
    expect(told && leansBack(told)).toBe(true);
    expect(answer.headline).toContain('300 million');
    expect(answer.text).not.toContain('has the blockade cost');
  });
});
