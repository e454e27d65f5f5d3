import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer.ts';
import { answerabilityFeatures } from '../../src/answering/answerability.ts';
import { parseQuestion } from '../../src/answering/question.ts';
import type { Language } from '../../src/model/language.ts';
import { corpusOf } from '../support/corpus-of.ts';

const corpus = await corpusOf({
  'a.txt':
    'Ravel and Brendtner in Varnholm\n\nForeign minister Ilsa Brendtner met envoy Tomas Ravel in Varnholm on Monday. ' +
    'Ravel said that the ceasefire would hold. "We have time," said Brendtner.',
});
const featuresOf = async (question: string) => {
  const { trace } = await answerQuestion(question, corpus, { minimum: 0 });
  return trace && answerabilityFeatures(trace.question, trace.things, trace.ranked, corpus.lexicon);
};

describe('somebody whom no article names', () => {
  it.each(['what did Dallmar say to Ravel', 'what did Dallmar promise Ravel'])(
    '%s: is not answered',
    async (question) => {
      const { answer } = await answerQuestion(question, corpus);
      expect(answer.status).toBe('abstained');
      expect(answer.text).toContain('Dallmar');
    },
  );
  it('as the subject and beside it is told apart; asked for who did it, nobody is a subject yet', async () => {
    expect((await featuresOf('when did Dallmar meet Ravel'))?.subjectUnknown).toBe(1);
    expect((await featuresOf('when did Ravel meet Dallmar'))?.subjectUnknown).toBe(0);
    expect((await featuresOf('who met Dallmar and Ravel'))?.subjectUnknown).toBe(0);
  });
  it('what a known person said is answered, whatever the words', async () => {
    const { answer } = await answerQuestion('what did Ravel say', corpus);
    expect(answer.text).toContain('ceasefire would hold');
  });
});

describe('a subject that looks like a slip', () => {
  const names = (question: string, language: Language) =>
    parseQuestion(question, corpus, language, language).names.map(({ surface }) => surface);
  it('for a verb is a name', () => {
    expect(corpus.lexicon.correct('werfel', 'de')).toBe('werfen');
    expect(names('was sagt werfel dazu', 'de')).toEqual(['werfel']);
  });
  it('for a noun is that noun', () => {
    expect(names('was sagt regirung dazu', 'de')).toEqual([]);
  });
});
