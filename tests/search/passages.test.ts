import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analysis/analyse.ts';
import { toDocument } from '../../src/app/ingest.ts';
import { passagesOf } from '../../src/search/passages.ts';
import { cognateTerm, conceptTerm, entityTerm, numberTerm, stemTerm, termsOfSentence } from '../../src/search/terms.ts';
import { articleOf, corpusOf, TOOLS } from '../support/corpus-of.ts';

const analysed = (text: string) => analyse(toDocument(articleOf('a.txt', text)), TOOLS);

describe('passages', () => {
  it('cover every sentence once, in order, within their limits; the title stands alone', () => {
    const sentence = fc.constantFrom(
      'The envoys met.',
      'Talks went on.',
      `${'A very long clause about tolls, '.repeat(20)}it said.`,
    );
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 30 }), (sentences) => {
        const document = analysed(`A title\n\n${sentences.join(' ')}`);
        const passages = passagesOf(document);
        expect(passages[0]).toEqual({ from: 0, to: 1 });
        let next = 0;
        for (const { from, to } of passages) {
          expect(from).toBe(next);
          expect(to - from).toBeGreaterThan(0);
          expect(to - from).toBeLessThanOrEqual(4);
          next = to;
        }
        expect(next).toBe(document.sentences.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('terms', () => {
  it('words of common origin share a key across languages and scripts', () => {
    expect(cognateTerm('ministry')).toBe(cognateTerm('ministerio'));
    expect(cognateTerm('diplomat')).toBe(cognateTerm('дипломат'));
    expect(cognateTerm('talks')).toBeUndefined();
    expect(cognateTerm('harvest')).not.toBe(cognateTerm('hardware'));
  });

  it('a sentence in another language meets a question through its concepts, names and numbers', async () => {
    const corpus = await corpusOf({
      'fr.txt': 'Titre de la page\n\nIlsa Brendtner a démenti les 12 rumeurs à Oslo.',
      'en.txt': 'Title of the page\n\nIlsa Brendtner denied the 12 rumours in Oslo.',
    });
    const [french, english] = await Promise.all(
      corpus.ids().map(async (id) => {
        const [read] = await corpus.read([id]);
        const last = read?.analysed.sentences.at(-1);
        if (read === undefined || last === undefined) throw new Error('not read');
        return new Set(
          termsOfSentence(
            read.analysed,
            last,
            corpus.linker.nameSpansOf(corpus.linker.document(read.analysed.mentions)),
          ),
        );
      }),
    );
    const shared = [...(french ?? [])].filter((term) => english?.has(term));
    expect(shared).toContain(conceptTerm('deny'));
    expect(shared).toContain(numberTerm(12));
    expect(shared.filter((term) => term.startsWith(entityTerm(''))).length).toBeGreaterThanOrEqual(2);
    expect(shared).not.toContain(stemTerm('fr', 'rumeur'));
  });
});
