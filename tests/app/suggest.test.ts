import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer.ts';
import { followUps } from '../../src/app/suggest.ts';
import { corpusOf } from '../support/corpus-of.ts';

const corpus = await corpusOf({
  'meeting.txt': `Envoys of Ostmere and Varnland meet in Geneva on Thursday

Envoys of Ostmere and Varnland will meet in Geneva on Thursday to talk about the pipeline, Foreign Minister Ilsa Brendtner said on Tuesday.

"The meeting in Geneva will take place on Thursday, and it will show how fast we can move," Brendtner said on a visit to Doha.`,
  'visit.txt': `Brendtner: no deal without guards

"There is no deal without guards on the pipeline," Foreign Minister Ilsa Brendtner said in Doha. Brendtner said that Ostmere would wait.`,
});

describe('questions offered under an answer', () => {
  it('do not ask again what was just answered', async () => {
    const { answer } = await answerQuestion('when do the envoys meet in geneva', corpus, { minimum: 0 });
    expect(await followUps(answer, corpus)).not.toContain('when is the meeting in Geneva');
  });
  it('show something that has not been read', async () => {
    const { answer } = await answerQuestion('who will wait', corpus, { minimum: 0 });
    const read = answer.citations.map(({ quote }) => quote);
    const offered = await followUps(answer, corpus);
    expect(offered).toContain('what did Brendtner say');
    for (const option of offered) {
      const next = (await answerQuestion(option, corpus)).answer;
      expect(next.citations.some(({ quote }) => !read.includes(quote))).toBe(true);
    }
  });
});
