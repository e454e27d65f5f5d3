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
  it('is no plan where it is asked what has been', async () => {
    const text = 'Ravel will meet envoys in Varnholm on 4 May 2031, days after he called Brendtner.';
    expect(await headline(text, 'when did Ravel call Brendtner')).not.toContain('Planned');
    expect(await headline(text, 'when will Ravel meet envoys in Varnholm')).toContain('Planned for');
    expect(await headline(text, 'when was the meeting of Ravel and the envoys planned')).toContain('Planned for');
  });
  it('is no date that only tells since when there was none', async () => {
    const question = 'when did Ravel call Brendtner';
    expect(await headline('Ravel called Brendtner, the first contact since February 2022.', question)).not.toContain(
      '2022',
    );
    expect(await headline('Ravel has called Brendtner every day since 4 February 2022.', question)).toContain('2022');
    expect(await headline('Ravel first called Brendtner on 4 February 2022.', question)).toContain('2022');
  });
  it.each([
    ['when is the next meeting in Varnholm', /tomorrow/],
    ['wann ist das nächste Treffen in Varnholm', /tomorrow/],
    ['when was the meeting in Varnholm', /Monday/],
  ])('is of what is to come where the next one is asked for: %s', async (question, date) => {
    const text =
      'The delegations held their meeting in Varnholm on Monday.\n\nSuch a session will be held tomorrow in Varnholm.';
    expect(await headline(text, question)).toMatch(date);
  });
  it('is so even where what is over has more of the words', async () => {
    const corpus = await corpusOf({
      'a.txt': 'Notes\n\nOn Monday the delegations of both sides met in Varnholm.',
      'b.txt': 'Plans\n\nBoth sides are to continue tomorrow.',
    });
    const { answer, trace } = await answerQuestion('when do they meet next', corpus, { minimum: 0 });
    expect(trace?.ranked[0]?.sentence.status).toBe('held');
    expect(answer.headline).toMatch(/tomorrow/);
    const { answer: last } = await answerQuestion('when did they meet', corpus, { minimum: 0 });
    expect(last.headline).toMatch(/Monday/);
  });
});
