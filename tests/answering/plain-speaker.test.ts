import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer.ts';
import { articleOf, corpusOf } from '../support/corpus-of.ts';

/** The frame above the quotes, for a question that this one sentence answers. */
async function frameOf(sentence: string, question: string): Promise<string> {
  const corpus = await corpusOf({
    'a.txt': articleOf('a.txt', `Notes\n\n${sentence}`, { publisher: 'The Harbour Post' }),
  });
  return (await answerQuestion(question, corpus, { minimum: 0 })).answer.headline;
}

describe('who is given as the source', () => {
  it.each([
    ['Ilsa Brendtner said that the ceasefire would hold until spring.', 'what about the ceasefire', 'Ilsa Brendtner'],
    ['“The ceasefire holds”, said Ilsa Brendtner.', 'what about the ceasefire', 'Ilsa Brendtner'],
    ['Selon Ilsa Brendtner, le cessez-le-feu tiendra.', 'que devient le cessez-le-feu', 'Ilsa Brendtner'],
    [
      '« Le cessez-le-feu tiendra », a déclaré la ministre Ilsa Brendtner.',
      'que devient le cessez-le-feu',
      'Ilsa Brendtner',
    ],
    ['„Die Waffenruhe hält“, so Ilsa Brendtner am Abend.', 'was ist mit der waffenruhe', 'Ilsa Brendtner'],
    ['„Die Waffenruhe hält“, sagte Außenministerin Ilsa Brendtner.', 'was ist mit der waffenruhe', 'Ilsa Brendtner'],
  ])('%s', async (sentence, question, name) => {
    expect(await frameOf(sentence, question)).toContain(name);
  });

  it.each([
    [
      'An official said Ilsa Brendtner had told the envoys about the ceasefire.',
      'what about the ceasefire',
      'Brendtner',
    ],
    [
      'The text on the ceasefire was sent to Ilsa Brendtner, the ministry said.',
      'what about the ceasefire',
      'Brendtner',
    ],
    ['Tomas Ravel accused Ilsa Brendtner of breaking the ceasefire.', 'what about the ceasefire', 'Brendtner'],
    ['Ein Diplomat sagte, Ilsa Brendtner habe die Waffenruhe gebrochen.', 'was ist mit der waffenruhe', 'Brendtner'],
    ['The spokesman of Ilsa Brendtner said the ceasefire would hold.', 'what about the ceasefire', 'Brendtner'],
    ['The ceasefire was announced in Geneva, officials said.', 'what about the ceasefire', 'Geneva'],
    ['Le ministre a déclaré que le cessez-le-feu tiendrait.', 'que devient le cessez-le-feu', 'ministre'],
  ])('nobody plainly: %s', async (sentence, question, name) => {
    const frame = await frameOf(sentence, question);
    expect(frame).not.toContain(name);
    expect(frame).toContain('Harbour Post');
  });
});

describe('yes and no', () => {
  it('a denial of what is asked is never a yes', async () => {
    const frame = await frameOf(
      'Aus dem Ministerium hieß es, niemand habe Karsovia ausgeschlossen.',
      'did the ministry exclude karsovia from the meeting',
    );
    expect(frame).not.toMatch(/^Yes/);
  });
});
