import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer.ts';
import { selectEvidence } from '../../src/answering/evidence.ts';
import { corpusOf } from '../support/corpus-of.ts';

describe('a title that its article tells more exactly', () => {
  it('gives way to it, however well it matches', async () => {
    const corpus = await corpusOf({
      'a.txt': `Kalvia and the front to open direct talks in Varnholm next week

Kalvia and the front are to open direct talks in Varnholm on 17 September, the envoy said.

The ferry was late.`,
    });
    const { trace } = await answerQuestion('when do the varnholm talks start', corpus, { minimum: 0 });
    const ranked = trace?.ranked ?? [];
    const title = ranked.find(({ sentence }) => sentence.role === 'title');
    if (title === undefined) throw new Error('the title was not ranked');
    const top = Math.max(...ranked.map(({ score }) => score)) + 1;
    const first = [{ ...title, score: top }, ...ranked.filter((one) => one !== title)];
    const [best] = selectEvidence(first);
    expect(best?.sentence.index).toBe(1);
  });
});
