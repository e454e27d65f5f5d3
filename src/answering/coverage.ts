import type { QueryThing } from './query-terms.ts';

/** Weighted share of the things that are matched. */
export function coverage(
  things: readonly QueryThing[],
  matches: readonly number[],
  which: (thing: QueryThing) => boolean,
): number {
  let total = 0;
  let matched = 0;
  for (const [i, thing] of things.entries()) {
    if (!which(thing)) continue;
    total += thing.weight;
    matched += thing.weight * (matches[i] ?? 0);
  }
  return total === 0 ? 0 : matched / total;
}

/** Things lighter than this may be missing anywhere. */
const LIGHT = 0.6;

/** 0–1: the worst matched of the things that matter. */
export const worst = (things: readonly QueryThing[], matches: readonly number[]): number =>
  Math.min(1, ...things.map((thing, i) => (thing.weight < LIGHT ? 1 : (matches[i] ?? 0))));
