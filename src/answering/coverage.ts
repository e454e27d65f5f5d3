import type { QueryThing } from './query-terms.ts';

/** Weighted share of the things that are matched. */
export function coverage(
  things: readonly QueryThing[],
  matches: readonly number[],
  which: (thing: QueryThing) => boolean,
): number {
  let total = 0;
  let matched = 0;
  for (let i = 0; i < things.length; i++) {
    const thing = things[i] as QueryThing;
    if (!which(thing)) continue;
    total += thing.weight;
    matched += thing.weight * (matches[i] ?? 0);
  }
  return total === 0 ? 0 : matched / total;
}

/** Things lighter than this may be missing anywhere. */
const LIGHT = 0.6;

/** 0–1: the worst matched of the things that matter. */
export function worst(things: readonly QueryThing[], matches: readonly number[]): number {
  let least = 1;
  for (let i = 0; i < things.length; i++)
    if ((things[i] as QueryThing).weight >= LIGHT) least = Math.min(least, matches[i] ?? 0);
  return least;
}
