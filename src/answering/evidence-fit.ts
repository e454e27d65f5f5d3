import { worst } from './coverage.ts';
import type { QueryThing } from './query-terms.ts';
import type { Ranked } from './rank.ts';

/** 0–1: the worst matched of the things that matter, in the sentence or directly beside it. */
export const conjunctionOf = (things: readonly QueryThing[], { here, before, after }: Ranked): number =>
  worst(
    things,
    things.map((_, i) => Math.max(here[i] ?? 0, 0.8 * (before[i] ?? 0), 0.6 * (after[i] ?? 0))),
  );

/** The word, names apart, that matters most. */
export function headWordOf(things: readonly QueryThing[]): number | undefined {
  let head: number | undefined;
  for (const [i, thing] of things.entries())
    if (thing.kind !== 'name' && (head === undefined || thing.weight > (things[head]?.weight ?? 0))) head = i;
  return head;
}

/** 1 when the question names two people or bodies that no good sentence names together. */
export function namesApart(things: readonly QueryThing[], ranked: readonly Ranked[]): number {
  const named = things.flatMap((thing, i) =>
    thing.kind === 'name' && !thing.inherited && /^(?:person|org)/.test(thing.entities[0] ?? '') ? [i] : [],
  );
  if (named.length < 2) return 0;
  return ranked.some((one) => named.every((i) => (one.here[i] ?? 0) >= 0.6 || (one.before[i] ?? 0) >= 0.6)) ? 0 : 1;
}
