import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnalysedSentence } from '../../../src/analysis/analysed.ts';
import { answerQuestion } from '../../../src/answering/answer.ts';
import { Corpus } from '../../../src/app/corpus.ts';
import { StoredCorpus } from '../../../src/app/indexing/stored-corpus.ts';
import { toDocument } from '../../../src/app/ingest.ts';
import type { Document } from '../../../src/model/document.ts';
import type { CorpusView } from '../../../src/search/corpus-view.ts';
import { loadLexicon, loadNames } from '../../../src/storage/data-files.ts';
import { memoryPostings } from '../../../src/storage/postings-memory.ts';
import { generateArticles } from '../../support/article-corpus.ts';

const tools = { lexicon: loadLexicon(), names: loadNames() };
const DOCUMENTS: readonly Document[] = [...generateArticles(24, 5)].map(toDocument);

/** Another revision of a document: its last paragraphs are gone. */
const shortened = (document: Document): Document => ({
  ...document,
  text: document.text.split('\n\n').slice(0, 4).join('\n\n'),
  hash: `${document.hash}-2`,
});

/** A sentence that is unpacked field by field, as an object of its own. */
function plain(sentence: AnalysedSentence): AnalysedSentence {
  const { words, concepts, dates, numbers, quotations, status, negated, speaker, inherited, garbled } = sentence;
  const { span, index, paragraph, role } = sentence;
  const found = { words, concepts, dates, numbers, quotations, status, negated, garbled };
  return {
    ...{ span, index, paragraph, role },
    ...found,
    ...(speaker !== undefined && { speaker }),
    ...(inherited !== undefined && { inherited }),
  };
}

/** All that answering reads, in an order that does not depend on the kind of corpus. */
async function contents(corpus: CorpusView) {
  const ids = [...corpus.ids()].sort();
  const reads = await corpus.read(ids);
  return {
    ids,
    size: corpus.size,
    latest: corpus.latest?.date,
    reads: reads.map(({ document, analysed, passages, mentions, repeated }) => ({
      document,
      analysed: {
        ...analysed,
        mentions: analysed.mentions,
        signature: analysed.signature,
        findKeys: undefined,
        sentences: analysed.sentences.map(plain),
      },
      passages,
      mentions,
      repeated: [...repeated].sort(),
    })),
    origins: reads.map(({ origin }) => origin),
  };
}

interface Step {
  readonly do: 'add' | 'shorten' | 'remove' | 'commit' | 'reopen';
  readonly which: number;
}
const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('add', 'add', 'add', 'add', 'shorten', 'remove', 'commit', 'reopen'),
  which: fc.nat(DOCUMENTS.length - 1),
});

describe('a stored corpus', () => {
  test('holds after any history what the one in memory holds', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25, size: 'max' }), async (steps) => {
        const store = memoryPostings();
        let stored = await StoredCorpus.open({ store, tools, cacheArticles: 3 });
        const memory = new Corpus(tools);
        for (const one of steps) {
          if (one.do === 'commit' || one.do === 'reopen') {
            await stored.commit();
            if (one.do === 'reopen') stored = await StoredCorpus.open({ store, tools, cacheArticles: 3 });
            continue;
          }
          const document = DOCUMENTS[one.which] as Document;
          for (const corpus of [stored, memory]) {
            if (one.do === 'remove') await corpus.remove(document.id);
            else await corpus.add(one.do === 'add' ? document : shortened(document));
          }
        }
        const [{ origins, ...found }, { origins: expected, ...wanted }] = [
          await contents(stored),
          await contents(memory),
        ];
        expect(found).toEqual(wanted);
        // Which of several reprints counts as the origin may differ; which belong together may not.
        expect(groups(origins)).toEqual(groups(expected));
      }),
      { numRuns: 12 },
    );
  });

  test('an article that is changed and changed back between two commits is kept', async () => {
    const store = memoryPostings();
    const stored = await StoredCorpus.open({ store, tools });
    const [document] = DOCUMENTS as readonly [Document];
    await stored.add(document);
    await stored.commit();
    await stored.add(shortened(document));
    await stored.add(document);
    await stored.commit();
    const reopened = await StoredCorpus.open({ store, tools });
    expect((await reopened.read(reopened.ids())).map((read) => read.document)).toEqual([document]);
  });

  test('gives the same answers as the one in memory, before and after it is opened again', async () => {
    const store = memoryPostings();
    const stored = await StoredCorpus.open({ store, tools });
    const memory = new Corpus(tools);
    for (const document of DOCUMENTS) {
      await stored.add(document);
      await memory.add(document);
    }
    await stored.commit();
    const reopened = await StoredCorpus.open({ store, tools });
    for (const question of [
      'What did the delegations say about the talks?',
      'Qui a rencontré le ministre à Genève ?',
      'Wer traf wen in Wien?',
    ]) {
      const expected = (await answerQuestion(question, memory)).answer;
      for (const corpus of [stored, reopened]) {
        const { answer } = await answerQuestion(question, corpus);
        // The id names the corpus version too, which the two kinds of corpus write differently.
        expect({ ...answer, id: expected.id, timingMs: 0 }).toEqual({ ...expected, timingMs: 0 });
      }
    }
  });

  test('has a version that only depends on what it holds', async () => {
    const [a, b, c] = DOCUMENTS as readonly [Document, Document, Document];
    const first = await StoredCorpus.open({ store: memoryPostings(), tools });
    const second = await StoredCorpus.open({ store: memoryPostings(), tools });
    const empty = first.version;
    for (const document of [a, b]) await first.add(document);
    for (const document of [c, b, a]) await second.add(document);
    expect(first.version).not.toBe(second.version);
    await second.remove(c.id);
    expect(first.version).toBe(second.version);
    await first.add(shortened(a));
    expect(first.version).not.toBe(second.version);
    for (const { id } of [a, b]) await first.remove(id);
    expect(first.version).toBe(empty);
  });

  test('a replica takes up what another process committed', async () => {
    const store = memoryPostings();
    const writer = await StoredCorpus.open({ store, tools });
    const replica = await StoredCorpus.open({ store, tools });
    for (const document of DOCUMENTS.slice(0, 6)) await writer.add(document);
    expect(await replica.refresh()).toBe(false);
    await writer.commit();
    expect(replica.size).toBe(0);
    expect(await replica.refresh()).toBe(true);
    expect(await contents(replica)).toEqual(await contents(writer));
    await writer.remove((DOCUMENTS[2] as Document).id);
    await writer.add(shortened(DOCUMENTS[3] as Document));
    await writer.commit();
    await replica.refresh();
    expect(await contents(replica)).toEqual(await contents(writer));
    expect(replica.version).toBe(writer.version);
  });
});

/** Which documents belong together, whatever their common origin is called. */
function groups(origins: readonly string[]): number[] {
  return origins.map((origin) => origins.indexOf(origin));
}
