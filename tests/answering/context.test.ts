import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer.ts';
import { mergeContext } from '../../src/answering/context.ts';
import { parseQuestion } from '../../src/answering/question.ts';
import { bundledSeeds, corpusOf } from '../support/corpus-of.ts';

const corpus = await corpusOf({
  'talks.txt': `Envoys meet in Varnholm

Foreign minister Ilsa Brendtner met envoy Tomas Ravel in Varnholm on Monday.

Brendtner said that the ceasefire would hold. Ravel said that the border would stay closed.

The next meeting is planned for Friday in Ostmere, the foreign ministry said.`,
  'other.txt': `Harvest is good

Farmers in Ostmere brought in a good harvest this year. The weather was mild and the fields were dry.`,
});
const parse = (text: string) => parseQuestion(text, corpus, 'en');
const merge = (text: string, ...earlier: string[]) => mergeContext(parse(text), earlier.map(parse), corpus);

describe('a follow-up', () => {
  it('takes over the type that it leaves out', async () => {
    const { question } = await merge('and in Ostmere?', 'when was the meeting in Varnholm');
    expect(question.type).toBe('when');
  });

  it('takes over the names that it leaves out, at a discount', async () => {
    const { things } = await merge('when was it?', 'who met Ravel in Varnholm');
    const taken = things.filter((thing) => thing.inherited);
    expect(taken.map((thing) => thing.surface)).toEqual(expect.arrayContaining(['Ravel', 'Varnholm']));
    const [own] = (await merge('who met Ravel in Varnholm')).things.filter(({ surface }) => surface === 'Ravel');
    expect(taken.find(({ surface }) => surface === 'Ravel')?.weight).toBeLessThan(own?.weight ?? 0);
  });

  it('puts its own name in place of the earlier one of the same kind', async () => {
    const { things } = await merge('and Ravel?', 'what did Brendtner say');
    expect(things.map(({ surface }) => surface)).toContain('Ravel');
    expect(things.map(({ surface }) => surface)).not.toContain('Brendtner');
  });

  it('a question that stands for itself inherits nothing', async () => {
    const { things } = await merge(
      'what did farmers bring in with the harvest in Ostmere',
      'who met Ravel in Varnholm',
    );
    expect(things.filter((thing) => thing.inherited)).toEqual([]);
  });

  it.each([
    'who attended Varnholm',
    'were there soldiers in the harvest fields of Ostmere',
    'cuándo empezó el alto el fuego en Varnholm según Ravel',
    'wann begann das Treffen von Ravel in Varnholm',
    'est-ce que Ravel a confirmé le cessez-le-feu à Varnholm',
  ])('%s: inherits nothing, an article or an expletive is no pronoun', async (question) => {
    const { things } = await merge(question, 'what did farmers bring in with the harvest in Ostmere');
    expect(things.filter((thing) => thing.inherited)).toEqual([]);
  });

  it.each(['who is Brendtner', 'wer ist Brendtner', 'qui est Brendtner'])('%s: a whole question', async (question) => {
    const { things } = await merge(question, 'who met Ravel in Varnholm');
    expect(things.filter((thing) => thing.inherited)).toEqual([]);
  });

  it.each(['when was he there', 'wann war das', 'qu’en dit-elle', 'y cuándo', 'why?', 'what about that'])(
    '%s: leans on the question before',
    async (question) => {
      const { things } = await merge(question, 'who met Ravel in Varnholm');
      expect(things.some((thing) => thing.inherited)).toBe(true);
    },
  );

  it('a question that is whole is not held to the one before', async () => {
    const seeds = await bundledSeeds();
    const { answer } = await answerQuestion('что сказал лавров', seeds, {
      context: ['what did castro say about the meeting'],
    });
    expect(answer.status).toBe('answered');
    expect(answer.citations[0]?.quote).toContain('Lavrov');
  });

  it('is answered in the context of its thread, and differently without', async () => {
    const { answer } = await answerQuestion('and Ravel?', corpus, { context: ['what did Brendtner say'] });
    expect(answer.status).toBe('answered');
    expect(answer.citations.map(({ quote }) => quote).join(' ')).toContain('border would stay closed');
  });
});
