import type { Novelty } from './novelty.ts';
import type { Cluster } from './stories.ts';

export interface RankedStory {
  readonly cluster: Cluster;
  readonly novelty: Novelty;
}

/** A sentence this far from what its article is about makes no second story of it. */
const STORY_MIN_WEIGHT = 0.4;

/** What is so much older than the newest of a digest's articles is background by now, however many tell it. */
const CURRENT_DAYS = 7;
const DAY_MS = 86_400_000;

const CLASS = { changed: 2, corrected: 1, new: 1, told: 0 } as const;

/**
 * Current before background, new fact before independent origins before recency, then by weight.
 * Every article's best story comes before any article's second one: no single text fills a digest.
 */
export function compareStories<Story extends RankedStory>(stories: readonly Story[]): Story[] {
  const byWeight = [...stories].sort(
    (a, b) => weightOf(b.novelty) - weightOf(a.novelty) || compareText(keyOf(a), keyOf(b)),
  );
  const rounds = new Map<string, number>();
  const placed = byWeight.flatMap((story) => {
    const origin = story.novelty.fresh[0]?.read.origin ?? '';
    const round = rounds.get(origin) ?? 0;
    const changed = story.novelty.verdict === 'changed';
    if (round > 0 && !changed && weightOf(story.novelty) < STORY_MIN_WEIGHT) return [];
    rounds.set(origin, round + 1);
    return [{ story, round: changed ? 0 : round }];
  });
  const newest = stories.map(dateOf).sort().at(-1) ?? '';
  const isOld = (story: Story): number =>
    Number(story.novelty.verdict !== 'changed' && daysBetween(dateOf(story), newest) > CURRENT_DAYS);
  return placed
    .sort(
      (a, b) =>
        a.round - b.round ||
        isOld(a.story) - isOld(b.story) ||
        CLASS[b.story.novelty.verdict] - CLASS[a.story.novelty.verdict] ||
        b.story.cluster.origins - a.story.cluster.origins ||
        compareText(dateOf(b.story), dateOf(a.story)) ||
        weightOf(b.story.novelty) - weightOf(a.story.novelty) ||
        compareText(keyOf(a.story), keyOf(b.story)),
    )
    .map(({ story }) => story);
}

/** Background beside another story. */
export const isOlder = (story: RankedStory, other: RankedStory | undefined): boolean =>
  other !== undefined && daysBetween(dateOf(story), dateOf(other)) > CURRENT_DAYS;

const weightOf = ({ fresh }: Novelty): number => fresh[0]?.weight ?? 0;
const keyOf = ({ novelty }: RankedStory): string => novelty.fresh[0]?.hash ?? '';
const dateOf = ({ novelty }: RankedStory): string =>
  novelty.fresh
    .map(({ read }) => read.document.published?.date ?? '')
    .sort()
    .at(-1) ?? '';
/** 0 where a date is unknown */
const daysBetween = (from: string, to: string): number =>
  from === '' || to === '' ? 0 : (Date.parse(to) - Date.parse(from)) / DAY_MS;
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
