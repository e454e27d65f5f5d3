import { expect, test } from 'vitest';
import { warmUp } from '../../src/answering/warm-up.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import { corpusOf } from '../support/corpus-of.ts';

test('every language is asked in, one after the other, with a pause before each', async () => {
  const corpus = await corpusOf({
    'a.txt': 'Talks in Port Amsel\n\nMinister Vera Lindqvist announced the agreement on Friday.',
  });
  const searched: number[] = [];
  let pauses = 0;
  const { index } = corpus;
  const search = index.search.bind(index);
  index.search = (...query) => {
    searched.push(pauses);
    return search(...query);
  };
  await warmUp(corpus, LANGUAGES, async () => {
    pauses += 1;
  });
  expect(pauses).toBe(LANGUAGES.length);
  expect([...new Set(searched)]).toEqual([1, 2, 3, 4, 5]);
});
