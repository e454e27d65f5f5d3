import type { Citation } from '../model/answer.ts';
import type { Document, IsoDate } from '../model/document.ts';
import { documentId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import type { CorpusView } from '../search/corpus-view.ts';
import { consideredStories, STORIES_MAX } from './considered.ts';
import { correctionsOf } from './corrections.ts';
import { differencesOf } from './differences.ts';
import type { DigestDraft, DigestItem, Lead, Window } from './digest.ts';
import { itemOf, type Tellable, type Telling } from './items.ts';
import { leadOf } from './lead.ts';
import { materialOf } from './material.ts';
import { newcomersOf } from './newcomers.ts';
import { noveltyOf } from './novelty.ts';
import { isQuotable } from './quote.ts';
import { compareStories } from './rank.ts';
import type { Cluster } from './stories.ts';
import { quotedDocuments, type Told } from './told-facts.ts';
import { topicFilter } from './topics.ts';
import { upcomingOf } from './upcoming.ts';
import { digestWordingOf } from './wording/wording.ts';

/** What a digest is drafted from. */
export interface DraftSource {
  readonly corpus: CorpusView;
  readonly language: Language;
  readonly topics: readonly string[];
  readonly window: Window;
  readonly told: Told;
  /** the channel's own day: what counts as still to come */
  readonly today: IsoDate;
  /** articles withdrawn since the last digest */
  readonly removed: readonly { readonly document: Document }[];
}

/** Corpus and what was told → everything that a digest may say, best first. Pure but for reading the corpus. */
export async function draftDigest(source: DraftSource): Promise<DigestDraft> {
  const { corpus, window, language } = source;
  const telling: Telling = { corpus, language };
  const { reads, accounts, clusters } = await materialOf(corpus, window);
  const onTopic = topicFilter(source.topics, corpus, language);
  const stories = storiesOf(clusters, window, source.told);
  const topical = stories.filter(({ novelty }) => novelty.fresh.some(onTopic));
  const fresh = topical.flatMap(({ novelty }) => novelty.fresh).filter(onTopic);
  const differences = differencesOf(accounts, new Set(fresh), telling);
  const contested = new Set(differences.flatMap(({ sentences }) => sentences));
  // Ranked among what can be told: an article's lead that no quote fits must not keep its next sentence out.
  const tellable = compareStories(
    topical.filter(({ novelty }) => isQuotable(novelty) && !contested.has(novelty.fresh[0]?.hash ?? '')),
  );
  const top = leadOf(tellable, telling);
  const contestedQuotes = differences.flatMap(({ citations }) => citations);
  const told = withBottomLine(
    top?.lead,
    tellable.filter((story) => story !== top?.story).flatMap((story) => itemOf(story, telling) ?? []),
  );
  const { bottomLine } = told;
  const quotes = [...(bottomLine?.citations ?? []), ...contestedQuotes];
  const items = inOrder(told.items.map((item) => withoutTitle(item, quotes, telling))).slice(0, STORIES_MAX);
  const quoted = await corpus.read([...quotedDocuments(source.told).keys()].map(documentId));
  const documents = new Map(quoted.map(({ document }) => [document.id, document]));
  return {
    window,
    bottomLine,
    items: withoutRepeats(items, bottomLine),
    differences,
    newcomers: newcomersOf(reads, fresh, window, telling),
    upcoming: upcomingOf(topical, source.today, telling),
    corrections: correctionsOf(source.told, (id) => documents.get(id), source.removed),
    considered: consideredStories(bottomLine, items, compareStories(stories), clusters, {
      onTopic,
      window,
      told: source.told,
      contested,
    }),
    corpusDocuments: corpus.size,
    latest: corpus.latest,
  };
}

/** A title that is quoted elsewhere in the digest stands above no item again. */
function withoutTitle(item: DigestItem, quoted: readonly Citation[], { language }: Telling): DigestItem {
  if (!quoted.some((citation) => isTitleOf(item, citation))) return item;
  const { context: _, ...rest } = item;
  return item.headlineKind === 'title' ? { ...rest, headline: digestWordingOf(language).alsoInQuoted } : rest;
}

const isTitleOf = ({ citations: [own] }: DigestItem, { quote }: Citation): boolean =>
  own !== undefined && (own.title.includes(quote) || quote.includes(own.title));

/** What its article's title is the only headline of stands below the bottom line that quotes that title. */
function withBottomLine(
  lead: Lead | undefined,
  items: readonly DigestItem[],
): { readonly bottomLine: Lead | undefined; readonly items: readonly DigestItem[] } {
  const [line] = lead?.citations ?? [];
  if (lead === undefined || line === undefined) return { bottomLine: lead, items };
  const below = items.filter((item) => item.headlineKind === 'title' && isTitleOf(item, line));
  const added = below.slice(0, Math.max(0, BELOW_LEAD_MAX - lead.further.length));
  return {
    bottomLine: {
      ...lead,
      further: [...lead.further, ...added.flatMap(({ citations }) => citations.slice(0, 1))],
      sentences: [...lead.sentences, ...added.flatMap(({ sentences }) => sentences)],
    },
    items: items.filter((item) => !below.includes(item)),
  };
}
/** Quotes below a bottom line, in the message or the thread. */
const BELOW_LEAD_MAX = 4;

/** Further quotes that stand in no other story, in the same words. */
function withoutRepeats(items: readonly DigestItem[], lead: Lead | undefined): DigestItem[] {
  const quoted = [
    ...(lead?.citations ?? []),
    ...(lead?.further ?? []),
    ...items.flatMap(({ citations }) => citations.slice(0, 1)),
  ];
  return items.map((item) => {
    const [first, ...further] = item.citations;
    const fresh = further.filter(({ quote }) => !quoted.some((other) => other.quote.includes(quote)));
    quoted.push(...fresh);
    return { ...item, citations: first === undefined ? [] : [first, ...fresh] };
  });
}

/** Whole headlines first; never two items under one headline. */
function inOrder(items: readonly DigestItem[]): DigestItem[] {
  const ordered = [...items].sort((a, b) => Number(a.isWeak) - Number(b.isWeak));
  return ordered.filter(({ headline }, i) => ordered.findIndex((other) => other.headline === headline) === i);
}

function storiesOf(clusters: readonly Cluster[], window: Window, told: Told): Tellable[] {
  return clusters.flatMap((cluster): Tellable[] => {
    const novelty = noveltyOf(cluster, window, told);
    return novelty.verdict === 'told' ? [] : [{ cluster, novelty: { ...novelty, verdict: novelty.verdict } }];
  });
}
