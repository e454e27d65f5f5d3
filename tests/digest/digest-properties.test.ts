/** What holds for every digest, of any corpus, in any language, on any day: tried over the project's own topics. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionsIn } from '../../src/analysis/sentence-mentions.ts';
import type { App } from '../../src/app/app.ts';
import { writeBriefing } from '../../src/app/briefing/write-briefing.ts';
import type { Corpus } from '../../src/app/corpus.ts';
import { toDocument } from '../../src/app/ingest.ts';
import { countWords } from '../../src/digest/clip.ts';
import { DIGEST_MAX_WORDS } from '../../src/digest/compose.ts';
import { SENTENCE_MAX_WORDS } from '../../src/digest/facts.ts';
import { TITLE_MAX_WORDS } from '../../src/digest/headline.ts';
import { HEADLINE_MAX_WORDS, HEADLINE_MIN_WORDS } from '../../src/digest/headline-words.ts';
import { BOTTOM_LINE_MAX_WORDS } from '../../src/digest/lead.ts';
import { nameIn } from '../../src/digest/names.ts';
import { QUOTE_MAX_CHARS } from '../../src/digest/quote.ts';
import { happeningHeadline, ofHeadline, sayingHeadline } from '../../src/digest/wording/act-headlines.ts';
import { ACTS, actName } from '../../src/digest/wording/act-names.ts';
import { wordsIn } from '../../src/digest/words-in.ts';
import type { Citation } from '../../src/model/answer.ts';
import type { Document } from '../../src/model/document.ts';
import { LANGUAGES, type Language } from '../../src/model/language.ts';
import type { Block } from '../../src/model/reply.ts';
import { type Span, spanContains } from '../../src/model/span.ts';
import { readCorpusFolder } from '../../src/storage/corpus-files.ts';
import { memoryStores } from '../../src/storage/memory-stores.ts';
import { formatDate } from '../../src/text/dates/format-date.ts';
import { subscriptionOf } from '../support/digest-desk.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { FakeLog } from '../support/fake-log.ts';
import { emptyCorpus } from '../support/news.ts';

const DAY = 86_400_000;
/** An ordinary digest has at least so many (design: 180–260); ordinary = more stories than it can show. */
const ORDINARY_MIN_WORDS = 180;

const STATUSES = ['held', 'planned', 'reported', 'hypothetical'] as const;

const TOPICS = join('tests', 'quality', 'topics');
const topics = [...readdirSync(TOPICS).map((name) => join(TOPICS, name, 'docs')), 'seeds'];
const documentsOf = (folder: string): Document[] => readCorpusFolder(folder).files.map(toDocument);

/** '' where a quote ends with its sentence or where what follows only adds to it; else the words around the cut. */
function endsWhole(text: string, { end }: Span): string {
  const rest = text.slice(end, end + 60);
  const stops = /[.!?…:]["»”“«'’)\s]*$/u.test(text.slice(0, end)) || /^["»”“«'’)\s]*(?:[.!?…\n]|$)/u.test(rest);
  return stops || ADDED.test(rest) ? '' : `${text.slice(Math.max(0, end - 60), end)}|${rest}`;
}

/** A quotation mark, a semicolon, a comma before a circumstance, or a second verb. */
const ADDED =
  /^(?:["»”“«'’\s]*;|\s*,\s(?:which|who|whose|where|while|after|following|amid|ending|without|\w+ after|qui|où|dont|tandis|pendant|alors|après|sans|faisant|en|des?|les?|la|son|sa|leurs?|\p{L}+ant|während|nachdem|wobei|ohne|nach|mientras|después|tras|sin|quien|cuy|\p{L}+(?:ando|iendo)|котор|где|пока|после|без)|,?\s(?:and (?:\w+ed|has|had|have|was|were|will|is|are)|et (?:\S+ )?(?:ont|a|sont|est|avait|avaient|était|étaient|va|vont)|und (?:ha|sind|ist|w[ui]rd)|y (?:se )?(?:ha|\p{L}+(?:ó|aron|ieron))|и \p{L}+л))/u;

/** Quotes that stand twice in what people see at once. */
function repeatedIn(blocks: readonly Block[]): string[] {
  const quotes = blocks.flatMap((block) =>
    block.type === 'quote' ? [block.citation.quote] : block.type === 'list' ? block.items : [],
  );
  return quotes.filter((quote, i) => quotes.indexOf(quote) !== i);
}

/** Whether a headline is the beginning of its quote, cut off. */
function isCutFrom(headline: string, quote: string): boolean {
  const bare = headline.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return quote.length > headline.length && quote.replace(/^[^\p{L}\p{N}]+/u, '').startsWith(bare);
}

const wordsOf = (text: string): string[] => text.match(/\p{L}+/gu) ?? [];
const namesIn = (headline: string): string[] => wordsOf(headline).filter((word) => /^\p{Lu}/u.test(word));

/** Every word of our own that headlines are made of. */
const FRAME: ReadonlySet<string> = new Set(
  LANGUAGES.flatMap((language) =>
    ACTS.flatMap((act) =>
      STATUSES.flatMap((status) =>
        wordsOf(
          [
            happeningHeadline({ act, status, who: [], city: '' }, language),
            ofHeadline({ act, status, who: [''] }, language),
            sayingHeadline('', { act, status }, language),
            actName(act, language).name,
          ].join(' '),
        ),
      ),
    ),
  ),
);

/** What a headline above this quote may name: whoever its sentence or the article's title names, and the days there. */
async function wordsBehind(corpus: Corpus, citation: Citation | undefined, language: Language): Promise<Set<string>> {
  const words = new Set(FRAME);
  for (const read of await corpus.read(citation === undefined ? [] : [citation.documentId]))
    for (const sentence of read.analysed.sentences.filter(
      ({ span, role }) => role === 'title' || (citation !== undefined && spanContains(span, citation.span)),
    )) {
      for (const { entity, surface } of mentionsIn(read.mentions, sentence))
        for (const word of wordsOf(`${surface} ${nameIn(corpus, entity, language) ?? ''}`)) words.add(word);
      for (const { range } of sentence.dates)
        for (const word of wordsOf(range === undefined ? '' : formatDate(range, language))) words.add(word);
    }
  return words;
}

describe.each(topics)('digests of %s', (folder) => {
  const documents = documentsOf(folder);

  it('keep every limit, cite every statement and never repeat one, whatever comes on which day', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...LANGUAGES),
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: documents.length, maxLength: documents.length }),
        async (language, days) => {
          const corpus = emptyCorpus();
          const stores = memoryStores();
          const clock = new FakeClock(Date.UTC(2025, 2, 3, 7));
          const app: App = { corpus, stores, clock, log: new FakeLog(), problems: [] };
          const subscription = subscriptionOf({ language, createdByName: 'Anna' });
          await stores.subscriptions.put(subscription);
          const shownBefore = new Set<string>();
          for (let day = 0; day < 5; day++) {
            for (const document of documents.filter((_, i) => days[i] === day)) {
              await corpus.add(document);
              await stores.documents.put(document, clock.now() - 1);
            }
            const { draft, reply, facts, shown } = await writeBriefing(app, subscription, {
              slot: clock.now(),
              now: clock.now(),
              missed: 0,
            });
            if (reply === undefined) throw new Error('a line was asked for');
            const words = wordsIn(reply.blocks);
            expect(words).toBeLessThanOrEqual(DIGEST_MAX_WORDS);
            if (shown >= 3 && draft.items.length > shown) expect(words).toBeGreaterThanOrEqual(ORDINARY_MIN_WORDS);

            const isSlice = ({ documentId, span, quote }: Citation) =>
              documents.find(({ id }) => id === documentId)?.text.slice(span.start, span.end) === quote;
            for (const item of draft.items) {
              expect(countWords(item.headline)).toBeGreaterThanOrEqual(HEADLINE_MIN_WORDS);
              const isTitle = item.headlineKind === 'title' && item.headline.includes(item.citations[0]?.title ?? '');
              expect(countWords(item.headline)).toBeLessThanOrEqual(isTitle ? 1 + TITLE_MAX_WORDS : HEADLINE_MAX_WORDS);
              expect(isCutFrom(item.headline, item.citations[0]?.quote ?? ''), item.headline).toBe(false);
              if (item.headlineKind === 'act') {
                const known = await wordsBehind(corpus, item.citations[0], language);
                expect(
                  namesIn(item.headline).filter((word) => !known.has(word)),
                  item.headline,
                ).toEqual([]);
              }
              expect(countWords(item.sentence)).toBeLessThanOrEqual(SENTENCE_MAX_WORDS);
              expect(countWords(item.context ?? '')).toBeLessThanOrEqual(SENTENCE_MAX_WORDS);
              expect(item.citations.length).toBeGreaterThan(0);
            }
            const lines = [
              ...draft.newcomers,
              ...draft.upcoming.map(({ line }) => line),
              ...(draft.bottomLine ? [draft.bottomLine] : []),
            ];
            for (const { text, citations } of lines)
              expect(citations.length > 0 && citations.every(({ quote }) => text.includes(quote))).toBe(true);
            if (draft.bottomLine) expect(countWords(draft.bottomLine.text)).toBeLessThanOrEqual(BOTTOM_LINE_MAX_WORDS);
            const citations = [...draft.items, ...draft.differences, ...lines].flatMap((part) => part.citations);
            expect(citations.every(isSlice)).toBe(true);
            for (const block of [...reply.blocks, ...(reply.thread ?? [])]) {
              if (block.type === 'quote') expect(block.citation.quote.length).toBeLessThanOrEqual(QUOTE_MAX_CHARS);
            }

            for (const { documentId, span } of citations)
              expect(endsWhole(documents.find(({ id }) => id === documentId)?.text ?? '', span), '').toBe('');
            expect(repeatedIn(reply.blocks)).toEqual([]);

            const headlines = draft.items.map(({ headline }) => headline);
            expect(headlines.filter((headline, i) => headlines.indexOf(headline) !== i)).toEqual([]);

            const itemSentences = draft.items.flatMap(({ sentences }) => sentences);
            expect(itemSentences.filter((hash) => shownBefore.has(hash))).toEqual([]);
            for (const { sentences } of [
              ...draft.items.slice(0, shown),
              ...(draft.bottomLine ? [draft.bottomLine] : []),
            ])
              for (const hash of sentences) shownBefore.add(hash);
            const lead = new Set(draft.bottomLine?.sentences);
            expect(draft.items.filter(({ sentences }) => sentences.some((hash) => lead.has(hash)))).toEqual([]);

            const row = await stores.deliveries.claim(subscription.id, clock.now(), 'o', clock.now(), 1000);
            if (row === undefined) throw new Error('not claimed');
            await stores.deliveries.renew(row.id, 'o', clock.now(), 1000, { contentHash: 'h', facts });
            await stores.deliveries.finish(row.id, 'o', { state: 'sent', messageId: 'm' }, clock.now());
            clock.advance(DAY);
          }
        },
      ),
      { numRuns: 6 },
    );
  }, 60_000);
});
