import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer.ts';
import { corpusOf } from '../support/corpus-of.ts';

const headline = async (text: string, question: string) => {
  const corpus = await corpusOf({ 'a.txt': `Notes\n\n${text}` });
  return (await answerQuestion(question, corpus, { minimum: 0 })).answer.headline;
};

describe('what stands above the quotes', () => {
  it('is no `no` where the sentence only does without something', async () => {
    const question = 'did Ravel and Brendtner meet in Varnholm';
    expect(await headline('Ravel and Brendtner met in Varnholm without giving a date.', question)).not.toMatch(/^No,/);
    expect(await headline('Ravel et Brendtner se sont vus à Varnholm sans donner de date.', question)).not.toMatch(
      /^No,/,
    );
    expect(await headline('Ravel und Brendtner trafen sich in Varnholm ohne Dolmetscher.', question)).not.toMatch(
      /^No,/,
    );
    expect(await headline('Ravel and Brendtner did not meet in Varnholm.', question)).toMatch(/^No,/);
  });
  it('is no date that only tells since when there was none', async () => {
    const question = 'when did Ravel call Brendtner';
    expect(await headline('Ravel called Brendtner, the first contact since February 2022.', question)).not.toContain(
      '2022',
    );
    expect(await headline('Ravel has called Brendtner every day since 4 February 2022.', question)).toContain('2022');
    expect(await headline('Ravel first called Brendtner on 4 February 2022.', question)).toContain('2022');
  });
});
