import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer.ts';
import { happensOnlyAhead, premiseUnreality } from '../../src/answering/premise.ts';
import { roleHeld, roleOfOthers } from '../../src/answering/role-holder.ts';
import { corpusOf } from '../support/corpus-of.ts';

const corpus = await corpusOf({
  'cabinet.txt': `Brendtner stays in the cabinet

Foreign minister Ilsa Brendtner ruled out resigning on Monday. The opposition had demanded her resignation.

Interior minister Gorran Vell resigned on Tuesday because of the leaked letter.

The ambassador of Ostmere, Tomas Ravel, arrived in Varnholm.

The council is expected to vote on the treaty on Friday.`,
});
const traceOf = async (question: string) => {
  const { trace } = await answerQuestion(question, corpus, { minimum: 0 });
  if (trace === undefined) throw new Error('nothing was ranked');
  return trace;
};

describe('what a question takes for granted', () => {
  const unreality = async (text: string) => {
    const { question, things, ranked } = await traceOf(text);
    return premiseUnreality(question, things, ranked, corpus.lexicon);
  };

  it('is taken back where the articles rule it out or demand it', async () => {
    expect(await unreality('why did Brendtner resign')).toBeGreaterThan(0);
  });
  it('holds where they tell it', async () => {
    expect(await unreality('why did Vell resign')).toBe(0);
  });
  it('is nothing where the question itself says no, or asks whether', async () => {
    expect(await unreality('why did Brendtner not resign')).toBeUndefined();
    expect(await unreality('did Brendtner resign')).toBeUndefined();
  });
});

describe('a why with a wrong premise', () => {
  it('is not answered; what the articles do say stands beside it', async () => {
    const { answer } = await answerQuestion('why did Brendtner resign', corpus);
    expect(answer).toMatchObject({ status: 'abstained', reason: 'refuted-premise' });
    expect(answer.text).toMatch(/do not bear out/);
    expect(answer.citations[0]?.quote).toMatch(/resign/);
  });
});

describe('the holder of a role', () => {
  const held = async (text: string) => {
    const { things, ranked } = await traceOf(text);
    return roleHeld(things, ranked);
  };

  it('is named with it', async () => {
    expect(await held('who is the ambassador of Ostmere')).toBe(1);
  });
  it('is nobody where no person bears it', async () => {
    expect(await held('who is the interpreter of Ostmere')).toBe(0);
  });
  it('is not asked for in other questions', async () => {
    expect(await held('who arrived in Varnholm')).toBeUndefined();
  });
});

describe('a role that only others are named with', () => {
  const ofOthers = async (text: string) => {
    const { things, ranked } = await traceOf(text);
    return roleOfOthers(things, ranked);
  };

  it('is not that of the country asked for', async () => {
    expect(await ofOthers('who is the ambassador of Varnholm')).toBe(0);
    expect(await ofOthers('who is the ambassador of Ostmere')).toBe(0);
  });
});

describe('a past that the articles only announce', () => {
  const ahead = async (text: string) => {
    const { question, things, ranked } = await traceOf(text);
    return happensOnlyAhead(question, things, ranked, corpus.lexicon);
  };

  it('is told ahead only', async () => {
    expect(await ahead('how did the council vote on the treaty')).toBe(1);
  });
  it('is none where the question looks ahead too, or the articles tell it', async () => {
    expect(await ahead('when will the council vote on the treaty')).toBe(0);
    expect(await ahead('why did Vell resign')).toBe(0);
  });
});
