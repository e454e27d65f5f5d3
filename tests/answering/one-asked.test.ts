import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer.ts';
import { asksForOne } from '../../src/answering/one-asked.ts';
import { corpusOf } from '../support/corpus-of.ts';

const corpus = await corpusOf({
  'a.txt':
    'Teams arrive\n\nIlsa Brendtner, the spokeswoman of the Calder League, heads the team of twelve. ' +
    "With her are Tomas Ravel, Gero Vandamm and Odile Marchetin, who runs the League's prisoners office.",
});

describe('one person or several', () => {
  it.each([
    ['who heads the league team', true],
    ["c'est qui le chef de la délégation de la ligue", true],
    ['wer leitet die delegation', true],
    ['quién encabeza la delegación', true],
    ['кто возглавил делегацию', true],
    ['who are the negotiators of the league', false],
    ['quiénes son los negociadores', false],
    ['who came with brendtner', false],
    ['who was wounded in the harbour', false],
  ])('%s: one is asked for: %s', async (question, one) => {
    const { trace } = await answerQuestion(question, corpus, { minimum: 0 });
    if (trace === undefined) throw new Error('nothing was ranked');
    expect(asksForOne(trace.things, trace.question)).toBe(one);
  });
  it('the leader is told before a row of others', async () => {
    const { answer } = await answerQuestion('who heads the team of the calder league', corpus, { minimum: 0 });
    expect(answer.citations[0]?.quote).toContain('heads the team of twelve');
  });
});
