import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer.ts';
import type { FeatureName } from '../../src/answering/feature-names.ts';
import { corpusOf } from '../support/corpus-of.ts';

const corpus = await corpusOf({
  'quarrel.txt': `Ostmere and Varnland quarrel over the pipeline

The envoys of Ostmere and Varnland met in Bern on Tuesday. They sat in the old observatory above the river.

Three points are still open: the price, the route and the guards. Ostmere cancelled the third round. Its envoy explained that the guards had not been paid.

The paper Varnholm Post says that Ostmere bought the pipeline. "Not a single cent," replied the envoy, Ilsa Brendtner, who did not want to say more.`,
});
const harbour = await corpusOf({
  'harbour.txt': `The pipeline of Varnholm

The pipeline in Varnholm is as long as the one in Doha.`,
});
const featuresFor = async (question: string, part: string) => {
  const { trace } = await answerQuestion(question, corpus, { minimum: 0 });
  const found = trace?.ranked.find(({ read, sentence }) =>
    read.document.text.slice(sentence.span.start, sentence.span.end).includes(part),
  );
  if (found === undefined) throw new Error(`no sentence with ${part}`);
  return (names: readonly FeatureName[]) => names.map((name) => found.features[name]);
};

describe('where in a town', () => {
  it('is answered by a building, not by the town', async () => {
    expect((await featuresFor('where in bern did they meet', 'observatory'))(['venueInside', 'venueMissing'])).toEqual([
      1, 0,
    ]);
    expect((await featuresFor('where in bern did they meet', 'Tuesday'))(['venueInside', 'venueMissing'])).toEqual([
      0, 1,
    ]);
  });
  it('is not answered by another place of the sentence', async () => {
    const { answer } = await answerQuestion('where in varnholm is the pipeline', harbour, { minimum: 0 });
    expect(answer.headline).not.toContain('Doha');
  });
  it('is not asked where no town is named', async () => {
    expect((await featuresFor('where did the envoys meet', 'Tuesday'))(['venueInside', 'venueMissing'])).toEqual([
      0, 0,
    ]);
  });
});

describe('what is still open', () => {
  it('is answered by a list', async () => {
    expect((await featuresFor('what points are still open', 'Three points'))(['listing'])).toEqual([1]);
    expect((await featuresFor('what points are still open', 'observatory'))(['listing'])).toEqual([0]);
    expect((await featuresFor('who has points still open', 'Three points'))(['listing'])).toEqual([0]);
  });
});

describe('why', () => {
  it('may be explained after what is asked about', async () => {
    const [after, explains] = (await featuresFor('why did ostmere cancel the third round', 'explained'))([
      'reasonAfter',
      'explains',
    ]);
    expect(after).toBeGreaterThan(0.6);
    expect(explains).toBe(1);
    expect((await featuresFor('why did ostmere cancel the third round', 'cancelled'))(['explains'])).toEqual([0]);
  });
});

describe('a question of fact', () => {
  it('gets the denial that stands behind what it denies, without a word of it', async () => {
    const { answer } = await answerQuestion('did ostmere buy the pipeline', corpus, { minimum: 0 });
    expect(answer.status).toBe('conflicting');
    expect(answer.citations.map(({ quote }) => quote).join(' ')).toContain('Not a single cent');
  });
});
