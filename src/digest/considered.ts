import { sliceSpan } from '../model/span.ts';
import type { Account } from './accounts.ts';
import type { Considered, DigestItem, Lead, Window } from './digest.ts';
import { isIn, noveltyOf } from './novelty.ts';
import { isQuotable } from './quote.ts';
import type { RankedStory } from './rank.ts';
import type { Cluster } from './stories.ts';
import type { Told } from './told-facts.ts';

/** Stories that are neither shown nor counted in the thread are not worth a reader's time. */
export const STORIES_MAX = 24;
/** So many of the best are looked at for them: a large corpus has thousands. */
export const STORIES_LOOKED_AT = 96;

interface Reasons {
  readonly onTopic: (account: Account) => boolean;
  readonly window: Window;
  readonly told: Told;
  /** sentences that stand among the accounts that differ */
  readonly contested: ReadonlySet<string>;
}

/** Every story that a digest could tell, with why it does or does not: items first, in their order. */
export function consideredStories(
  lead: Lead | undefined,
  items: readonly DigestItem[],
  ranked: readonly RankedStory[],
  clusters: readonly Cluster[],
  { onTopic, window, told, contested }: Reasons,
): Considered[] {
  const shown = new Set([...items.map(({ key }) => key), ...(lead?.sentences ?? [])]);
  const whyOut = (novelty: RankedStory['novelty']): Considered['verdict'] => {
    if (!novelty.fresh.some(onTopic)) return 'off-topic';
    if (!isQuotable(novelty)) return 'no-quote';
    return contested.has(novelty.fresh[0]?.hash ?? '') ||
      items.length >= STORIES_MAX ||
      ranked.length > STORIES_LOOKED_AT
      ? 'no-room'
      : 'no-headline';
  };
  const out = ranked.flatMap(({ cluster, novelty }): Considered[] => {
    const [head] = novelty.fresh;
    if (head === undefined || shown.has(head.hash)) return [];
    return [
      {
        headline: startOf(head),
        verdict: whyOut(novelty),
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
    ...(lead === undefined ? [] : [{ ...consideredOf(lead), isLead: true }]),
    ...items.map(consideredOf),
    ...out,
    ...old,
  ];
}

const consideredOf = ({
  headline,
  why,
  origins,
  published,
}: Pick<DigestItem, 'headline' | 'why' | 'origins' | 'published'>): Considered => ({
  headline,
  verdict: why,
  origins,
  ...(published !== undefined && { published }),
});

const HEADLINE_CHARS = 80;
const startOf = ({ read, sentence }: Account): string => {
  const text = sliceSpan(read.document.text, sentence.span);
  return text.length <= HEADLINE_CHARS ? text : `${text.slice(0, HEADLINE_CHARS).replace(/\s\S*$/, '')} …`;
};
