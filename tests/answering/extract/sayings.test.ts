import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answering/answer.ts';
import { corpusOf } from '../../support/corpus-of.ts';

const corpus = await corpusOf({
  'a.txt':
    'Farewell in the stadium\n\n"Tonight the war sleeps in the stadium," said Tomas Ravel. ' +
    'Ilsa Brendtner told the stadium that "the mothers will count marks, not shells".\n\n' +
    'It was too loud in the stadium, said the driver, Gero Vandamm.',
});

describe('what somebody said', () => {
  it('is not told beside the words of others', async () => {
    const { answer } = await answerQuestion('what did brendtner say in the stadium', corpus, { minimum: 0 });
    expect(answer.text).toContain('count marks, not shells');
    expect(answer.text).not.toContain('the war sleeps');
  });
  it('others are heard where nobody in particular is asked for', async () => {
    const { answer } = await answerQuestion('quotes about the stadium', corpus, { minimum: 0 });
    expect(answer.text).toContain('the war sleeps');
  });
});
