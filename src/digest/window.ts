import type { DocumentId } from '../model/ids.ts';
import type { Window } from './digest.ts';
import { seenFact, type Told, toldUntil } from './told-facts.ts';

/** When a document came and last changed, epoch ms, and what it is now. */
export interface Arrival {
  readonly id: DocumentId;
  readonly hash: string;
  readonly addedAt: number;
  readonly changedAt?: number;
}

/** A document may reach this process's index so long after its time of arrival: it is not lost between two digests. */
const ARRIVAL_LAG_MS = 30 * 60_000;

/** What is new to a channel: the window runs from the end of its last delivered digest to now. */
export function windowOf(arrivals: readonly Arrival[], told: Told, now: number): Window {
  const from = toldUntil(told);
  const since = from === undefined ? Number.NEGATIVE_INFINITY : from - ARRIVAL_LAG_MS;
  const isNew = (id: DocumentId, hash: string, at: number): boolean => at > since && told.get(seenFact(id)) !== hash;
  const fresh = arrivals.filter(({ id, hash, addedAt }) => isNew(id, hash, addedAt));
  const changed = arrivals.filter(
    ({ id, hash, addedAt, changedAt }) => changedAt !== undefined && addedAt <= since && isNew(id, hash, changedAt),
  );
  return { from, to: now, fresh: new Set(fresh.map(({ id }) => id)), changed: new Set(changed.map(({ id }) => id)) };
}

/** What the next window must not take for new: documents that came shortly before this one's end. */
export function seenFacts(arrivals: readonly Arrival[], window: Window): ReadonlyMap<string, string> {
  const recent = arrivals.filter(
    ({ addedAt, changedAt }) => Math.max(addedAt, changedAt ?? 0) > window.to - ARRIVAL_LAG_MS,
  );
  return new Map(recent.map(({ id, hash }) => [seenFact(id), hash]));
}
