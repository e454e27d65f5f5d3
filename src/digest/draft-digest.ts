import type { Document, IsoDate } from '../model/document.ts';
import { documentId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import type { CorpusView } from '../search/corpus-view.ts';
import { bottomLineOf } from './bottom-line.ts';
import { consideredStories } from './considered.ts';
import { correctionsOf } from './corrections.ts';
import { differencesOf } from './differences.ts';
import type { DigestDraft, DigestItem, Window } from './digest.ts';
import { itemOf, type Telling } from './items.ts';
import { materialOf } from './material.ts';
import { newcomersOf } from './newcomers.ts';
import { type Novelty, noveltyOf } from './novelty.ts';
import { compareStories, type RankedStory } from './rank.ts';
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

/** Stories that are neither shown nor counted in the thread are not worth a reader's time. */
const STORIES_MAX = 24;

/** Corpus and what was told → everything that a digest may say, best first. Pure but for reading the corpus. */
export async function draftDigest(source: DraftSource): Promise<DigestDraft> {
  const { corpus, window, told, language } = source;
  const telling: Telling = { corpus, language };
  const { reads, accounts, clusters } = await materialOf(corpus, window);
  const onTopic = topicFilter(source.topics, corpus, language);
  const ranked = rankClusters(clusters, window, told);
  const topical = ranked.filter(({ novelty }) => novelty.fresh.some(onTopic));
  const fresh = topical.flatMap(({ novelty }) => novelty.fresh).filter(onTopic);
  const differences = differencesOf(accounts, new Set(fresh), telling);
  const contested = new Set(differences.flatMap(({ sentences }) => sentences));
  const uncontested = topical.filter(({ novelty }) => !contested.has(novelty.fresh[0]?.hash ?? ''));
  const tellable = uncontested.flatMap((story) => {
    const item = itemOf(story.cluster, story.novelty, telling);
    return item === undefined ? [] : [{ story, item }];
  });
  const items = tellable.map(({ item }) => item).slice(0, STORIES_MAX);
  const top = tellable[0]?.story ?? topical[0];
  const quoted = await corpus.read([...quotedDocuments(told).keys()].map(documentId));
  const documents = new Map(quoted.map(({ document }) => [document.id, document]));
  return {
    window,
    bottomLine: top === undefined ? undefined : bottomLineOf(top.novelty, telling, items[0]?.citations[0]),
    items,
    differences,
    newcomers: newcomersOf(reads, fresh, window, telling),
    upcoming: upcomingOf(topical, source.today, telling),
    corrections: correctionsOf(told, (id) => documents.get(id), source.removed),
    considered: consideredStories(items, ranked, clusters, { onTopic, window, told }),
    corpusDocuments: corpus.size,
    latest: corpus.latest,
  };
}

function rankClusters(
  clusters: readonly Cluster[],
  window: Window,
  told: Told,
): (RankedStory & { readonly novelty: Novelty & { readonly verdict: DigestItem['why'] } })[] {
  const stories = clusters.flatMap((cluster) => {
    const novelty = noveltyOf(cluster, window, told);
    return novelty.verdict === 'told' ? [] : [{ cluster, novelty: { ...novelty, verdict: novelty.verdict } }];
  });
  return compareStories(stories);
}
