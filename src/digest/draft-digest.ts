import type { Document, IsoDate } from '../model/document.ts';
import { documentId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import { sliceSpan } from '../model/span.ts';
import type { CorpusView, ReadDocument } from '../search/corpus-view.ts';
import { type Account, accountsOf } from './accounts.ts';
import { bottomLineOf } from './bottom-line.ts';
import { correctionsOf } from './corrections.ts';
import { differencesOf } from './differences.ts';
import type { Considered, DigestDraft, DigestItem, Window } from './digest.ts';
import { itemOf, type Telling } from './items.ts';
import { newcomersOf } from './newcomers.ts';
import { isIn, type Novelty, noveltyOf } from './novelty.ts';
import { compareStories, type RankedStory } from './rank.ts';
import { type Cluster, clusterAccounts } from './stories.ts';
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
/** Articles whose accounts are compared: the window's, and the latest before it. */
const DOCUMENTS_MAX = 300;

/** Corpus and what was told → everything that a digest may say, best first. Pure but for reading the corpus. */
export async function draftDigest(source: DraftSource): Promise<DigestDraft> {
  const { corpus, window, told, language } = source;
  const telling: Telling = { corpus, language };
  const reads = await readRelevant(corpus, window);
  const accounts = reads.flatMap((read) => accountsIn(read, corpus));
  const onTopic = topicFilter(source.topics, corpus, language);
  const clusters = clusterAccounts(accounts, corpus);
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
    considered: considered(items, ranked, clusters, onTopic, window, told),
    corpusDocuments: corpus.size,
    latest: corpus.latest,
  };
}

/** The window's articles and the last others that came. */
async function readRelevant(corpus: CorpusView, window: Window): Promise<readonly ReadDocument[]> {
  const ids = corpus.ids();
  const wanted = [...ids.filter((id) => isIn(window, id)).slice(-DOCUMENTS_MAX), ...ids.slice(-DOCUMENTS_MAX)];
  return corpus.read([...new Set(wanted)]);
}

const cache = new WeakMap<CorpusView, { version: string; readonly accounts: Map<string, readonly Account[]> }>();

/** Analysing an article's sentences for accounts is done once a corpus version, not once a subscription. */
function accountsIn(read: ReadDocument, corpus: CorpusView): readonly Account[] {
  const { version } = corpus;
  let known = cache.get(corpus);
  if (known?.version !== version) {
    known = { version, accounts: new Map() };
    cache.set(corpus, known);
  }
  const found = known.accounts.get(read.document.id) ?? accountsOf(read, corpus);
  known.accounts.set(read.document.id, found);
  return found;
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

function considered(
  items: readonly DigestItem[],
  ranked: readonly RankedStory[],
  clusters: readonly Cluster[],
  onTopic: (account: Account) => boolean,
  window: Window,
  told: Told,
): Considered[] {
  const shown = new Set(items.map(({ key }) => key));
  const out = ranked.flatMap(({ cluster, novelty }): Considered[] => {
    const [head] = novelty.fresh;
    if (head === undefined || shown.has(head.hash)) return [];
    return [
      {
        headline: startOf(head),
        verdict: novelty.fresh.some(onTopic) ? 'no-room' : 'off-topic',
        origins: cluster.origins,
      },
    ];
  });
  const old = clusters
    .filter(
      (cluster) =>
        noveltyOf(cluster, window, told).verdict === 'told' &&
        cluster.accounts.some(({ read }) => isIn(window, read.document.id)),
    )
    .flatMap(({ accounts: [head], origins }): Considered[] =>
      head === undefined ? [] : [{ headline: startOf(head), verdict: 'told', origins }],
    );
  return [
    ...items.map(
      ({ headline, why, origins, published }): Considered => ({
        headline,
        verdict: why,
        origins,
        ...(published !== undefined && { published }),
      }),
    ),
    ...out,
    ...old,
  ];
}

const HEADLINE_CHARS = 80;
const startOf = ({ read, sentence }: Account): string => {
  const text = sliceSpan(read.document.text, sentence.span);
  return text.length <= HEADLINE_CHARS ? text : `${text.slice(0, HEADLINE_CHARS).replace(/\s\S*$/, '')} …`;
};
