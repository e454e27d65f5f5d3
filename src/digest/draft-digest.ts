import type { Document, IsoDate } from '../model/document.ts';
import { documentId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import type { CorpusView } from '../search/corpus-view.ts';
import { consideredStories, STORIES_LOOKED_AT, STORIES_MAX } from './considered.ts';
import { correctionsOf } from './corrections.ts';
import { differencesOf } from './differences.ts';
import type { DigestDraft, Window } from './digest.ts';
import { itemOf, type Tellable, type Telling } from './items.ts';
import { leadOf } from './lead.ts';
import { materialOf } from './material.ts';
import { newcomersOf } from './newcomers.ts';
import { noveltyOf } from './novelty.ts';
import { inOrder, titledOnce, withBottomLine, withoutRepeats } from './once.ts';
import { isQuotable } from './quote.ts';
import { compareStories } from './rank.ts';
import type { Cluster } from './stories.ts';
import { quotedDocuments, type Told } from './told-facts.ts';
import { topicFilter } from './topics.ts';
import { upcomingOf } from './upcoming.ts';

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
    tellable
      .filter((story) => story !== top?.story)
      .slice(0, STORIES_LOOKED_AT)
      .flatMap((story) => itemOf(story, telling) ?? []),
  );
  const { bottomLine } = told;
  const quotes = [...(bottomLine?.citations ?? []), ...contestedQuotes];
  const items = inOrder(titledOnce(told.items, quotes, telling)).slice(0, STORIES_MAX);
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

function storiesOf(clusters: readonly Cluster[], window: Window, told: Told): Tellable[] {
  return clusters.flatMap((cluster): Tellable[] => {
    const novelty = noveltyOf(cluster, window, told);
    return novelty.verdict === 'told' ? [] : [{ cluster, novelty: { ...novelty, verdict: novelty.verdict } }];
  });
}
