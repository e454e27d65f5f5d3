/** What a merge is decided by. */
export interface SegmentSize {
  readonly id: number;
  /** living passages */
  readonly passages: number;
  /** removed passages that are still there */
  readonly dead: number;
}

/** So many segments of one size become one; each posting is then rewritten once a tier. */
const FAN_IN = 8;
/** Segments smaller than this are all of one size, passages. */
const SMALLEST_TIER_PASSAGES = 1_000;
/** A segment is rewritten when this part of it has been removed. */
const DEAD_SHARE_MAX = 0.25;
/** Larger segments are not merged further: a merge then ends within minutes. Passages. */
const SEGMENT_MAX_PASSAGES = 4_000_000;

/** The segments that should become one now, or none. Tiers as in Lucene's log merge policy. */
export function chooseMerge(sizes: readonly SegmentSize[]): number[] {
  const wasteful = sizes.find(({ passages, dead }) => dead > DEAD_SHARE_MAX * (passages + dead));
  const tiers = new Map<number, SegmentSize[]>();
  for (const size of sizes) {
    if (size.passages > SEGMENT_MAX_PASSAGES / 2) continue;
    const tier = Math.floor(Math.log(Math.max(1, size.passages / SMALLEST_TIER_PASSAGES)) / Math.log(FAN_IN));
    tiers.set(tier, [...(tiers.get(tier) ?? []), size]);
  }
  const full = [...tiers.entries()].sort(([a], [b]) => a - b).find(([, members]) => members.length >= FAN_IN)?.[1];
  if (full !== undefined) return fitting(full).map(({ id }) => id);
  return wasteful === undefined ? [] : [wasteful.id];
}

/** The smallest members that together stay below the greatest size. */
function fitting(members: readonly SegmentSize[]): SegmentSize[] {
  const chosen: SegmentSize[] = [];
  let passages = 0;
  for (const member of [...members].sort((a, b) => a.passages - b.passages)) {
    if (chosen.length >= 2 && passages + member.passages > SEGMENT_MAX_PASSAGES) break;
    chosen.push(member);
    passages += member.passages;
  }
  return chosen;
}
