import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answering/answer.ts';
import { gatherAccounts } from '../../../src/answering/extract/accounts.ts';
import { corpusOf } from '../../support/corpus-of.ts';

const corpus = await corpusOf({
  'a.txt':
    'Ferry\n\nThe fire on the Varnholm ferry killed 12 passengers.\n\nThe harbour master counted 15 passengers killed by the fire on the Varnholm ferry.\n\nThe ferry was old.',
});
const question = 'how many passengers did the fire on the varnholm ferry kill';
const { trace } = await answerQuestion(question, corpus, { minimum: 0 });
if (trace === undefined) throw new Error('nothing was ranked');
const { things, ranked } = trace;

describe('figures that differ', () => {
  it('are gathered, the best one first', () => {
    expect(
      gatherAccounts(trace.question, things, ranked)
        ?.map(({ sentence }) => sentence.numbers[0]?.value)
        .sort(),
    ).toEqual([12, 15]);
  });
  it('never leave out what answers best', () => {
    const [best, ...others] = ranked;
    if (best === undefined) throw new Error('nothing was ranked');
    const unfit = { ...best, score: best.score + 1, features: { ...best.features, typeFitStrong: 0 } };
    expect(gatherAccounts(trace.question, things, [unfit, best, ...others])).toBeUndefined();
  });
});
