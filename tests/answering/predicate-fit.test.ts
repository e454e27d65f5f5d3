import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer.ts';
import { predicateOf } from '../../src/answering/predicate.ts';
import { corpusOf } from '../support/corpus-of.ts';

const corpus = await corpusOf({
  'walkout.txt': `Ostmere leaves the table

Ostmere's delegation walked out of the talks with Varnland on Tuesday because the siren cable had been sold. Brendtner resigned.

In Varnholm the mediator, Ilsa Brendtner, phoned Tomas Ravel.`,
});
const read = async (text: string) => {
  const { trace } = await answerQuestion(text, corpus, { minimum: 0 });
  if (trace === undefined) throw new Error('nothing was ranked');
  const { question, things } = trace;
  const predicate = predicateOf(question, things, corpus.lexicon);
  const sentence = (part: string) => {
    const found = trace.ranked.find(({ read: { document }, sentence: { span } }) =>
      document.text.slice(span.start, span.end).includes(part),
    );
    if (found === undefined) throw new Error(`no sentence with ${part}`);
    return found.features;
  };
  return {
    happens: predicate && things[predicate.thing]?.surface,
    agent: predicate?.agent === undefined ? undefined : things[predicate.agent]?.surface,
    sentence,
  };
};

describe('what a question says happens', () => {
  it('is its verb, and who does it the name beside it', async () => {
    expect(await read('why did Ostmere walk out of the talks')).toMatchObject({
      happens: 'walk out of',
      agent: 'Ostmere',
    });
  });
  it('has no doer where that is asked', async () => {
    const { happens, agent } = await read('who phoned Ravel');
    expect([happens, agent]).toEqual(['phoned', undefined]);
  });
  it('is nothing where only a role is asked for', async () => {
    expect((await read('who is the mediator')).happens).toBeUndefined();
  });
});

describe('a sentence tells it of', () => {
  it('the one that the question names', async () => {
    const { sentence } = await read('why did Ostmere walk out of the talks');
    expect(sentence('walked out')).toMatchObject({ predicateHere: 1, agentAgrees: 1, agentDiffers: 0 });
  });
  it('somebody else, the one named standing after it', async () => {
    const { sentence } = await read('why did Varnland walk out of the talks');
    expect(sentence('walked out')).toMatchObject({ agentAgrees: 0, agentDiffers: 1 });
  });
  it('nobody, where it does not tell it', async () => {
    const { sentence } = await read('why did Ostmere walk out of the talks');
    expect(sentence('phoned')).toMatchObject({ predicateHere: 0, agentAgrees: 0, agentDiffers: 0 });
  });
  it('as a cause, when what is asked for is its own', async () => {
    expect((await read('why was the siren cable sold')).sentence('siren')).toMatchObject({ isItselfCause: 1 });
    expect((await read('why did Ostmere walk out')).sentence('siren')).toMatchObject({ isItselfCause: 0 });
  });
});

describe('who is asked for', () => {
  it('is somebody whom the question does not name', async () => {
    const { sentence } = await read('who phoned Ravel');
    expect(sentence('phoned').answererNamed).toBeGreaterThan(0);
    expect(sentence('phoned').answererMissing).toBe(0);
  });
  it('is missing where nobody else is named', async () => {
    expect((await read('what is the name of the cable')).sentence('siren')).toMatchObject({
      answererNamed: expect.any(Number),
    });
    expect((await read('who did Brendtner resign for')).sentence('resigned')).toMatchObject({ answererMissing: 1 });
  });
});
