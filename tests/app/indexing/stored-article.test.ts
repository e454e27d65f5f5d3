import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../../../src/analysis/analyse.ts';
import { nameDocument } from '../../../src/analysis/entities/named-document.ts';
import { NumberReader, NumberWriter } from '../../../src/app/indexing/packing/numbers.ts';
import { prepareArticle } from '../../../src/app/indexing/prepared-article.ts';
import { decodeArticle } from '../../../src/app/indexing/stored-article.ts';
import { toDocument } from '../../../src/app/ingest.ts';
import { termsOfSentence } from '../../../src/search/terms.ts';
import { wantedKeys } from '../../../src/search/wanted-keys.ts';
import { generateArticles } from '../../support/article-corpus.ts';
import { TOOLS } from '../../support/corpus-of.ts';

const ARTICLES = [...generateArticles(12, 3)];

test('an article is read back as it was analysed', () => {
  for (const article of ARTICLES) {
    const document = toDocument(article);
    const analysed = analyse(document, TOOLS);
    const read = decodeArticle(prepareArticle(article, TOOLS).article);
    expect(read.document).toEqual(document);
    expect(read.analysed.mentions).toEqual(analysed.mentions);
    expect(read.analysed.signature).toEqual(analysed.signature);
    for (const [i, sentence] of analysed.sentences.entries()) {
      for (const [field, value] of Object.entries(sentence))
        expect(read.analysed.sentences[i]?.[field as keyof typeof sentence]).toEqual(value);
    }
    const named = nameDocument(analysed.mentions, TOOLS.names.gazetteer.isFirstName);
    expect(read.named.vetoes).toEqual(named.vetoes);
    for (const [i, chain] of named.chains.entries()) {
      for (const [field, value] of Object.entries(chain))
        expect(read.named.chains[i]?.[field as keyof typeof chain]).toEqual(value);
    }
  }
});

test('the keys of a packed article are found in its sentences, and no others', () => {
  for (const article of ARTICLES) {
    const { analysed } = decodeArticle(prepareArticle(article, TOOLS).article);
    const own = analysed.sentences.map((sentence) => new Set(termsOfSentence(analysed, sentence, [])));
    const every = [...new Set(own.flatMap((terms) => [...terms]))];
    for (const keys of [every, every.filter((_, i) => i % 7 === 0), ['en:nowhere', 'c:nothing']]) {
      const found = own.map(() => new Set<string>());
      const wanted = wantedKeys(new Map(keys.map((key) => [key, key])));
      analysed.findKeys?.(wanted, (sentence, key) => found[sentence]?.add(key));
      expect(found).toEqual(own.map((terms) => new Set([...terms].filter((term) => keys.includes(term)))));
    }
  }
});

test('packed numbers are read back', () => {
  fc.assert(
    fc.property(fc.array(fc.maxSafeNat()), (numbers) => {
      const writer = new NumberWriter();
      writer.put(...numbers);
      const reader = new NumberReader(writer.bytes());
      expect(numbers.map(() => reader.next())).toEqual(numbers);
    }),
  );
});
