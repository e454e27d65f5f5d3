import type { EventStatus } from '../model/event.ts';
import type { DocumentId } from '../model/ids.ts';
import { rangesOverlap } from '../text/dates/compare-dates.ts';
import type { Account } from './accounts.ts';
import type { Window } from './digest.ts';
import type { Cluster } from './stories.ts';
import { sentenceFact, type Told } from './told-facts.ts';

/** A story's worth to a channel, and the accounts that make it so. */
export interface Novelty {
  readonly verdict: 'new' | 'changed' | 'corrected' | 'told';
  readonly fresh: readonly Account[];
}

/** Only these say that something happened, will, or did not: a guess about a held meeting changes nothing. */
const FIRM: ReadonlySet<EventStatus> = new Set(['held', 'planned', 'denied']);

/** New = this channel heard nothing of it; changed = an account of the window says what the told ones did not. */
export function noveltyOf({ accounts }: Cluster, window: Window, told: Told): Novelty {
  const fresh = accounts.filter(({ read, hash }) => isIn(window, read.document.id) && !told.has(sentenceFact(hash)));
  if (fresh.length === 0) return { verdict: 'told', fresh };
  const heard = accounts.filter(({ hash }) => told.has(sentenceFact(hash)));
  const corrected = fresh.every(({ read }) => window.changed.has(read.document.id));
  if (heard.length === 0) return { verdict: corrected ? 'corrected' : 'new', fresh };
  const telling = fresh.filter((account) => addsTo(account, heard));
  return telling.length === 0 ? { verdict: 'told', fresh: [] } : { verdict: 'changed', fresh: telling };
}

function addsTo({ event }: Account, heard: readonly Account[]): boolean {
  const statuses = new Set(heard.map((other) => other.event.status));
  if (FIRM.has(event.status) && !statuses.has(event.status)) return true;
  const ranges = heard.flatMap((other) => other.event.date?.range ?? []);
  const range = event.date?.range;
  if (range !== undefined && ranges.length > 0 && !ranges.some((other) => rangesOverlap(other, range))) return true;
  const known = new Set(heard.flatMap(({ read }) => read.mentions.map(({ entity }) => entity)));
  return event.participants.some((entity) => entity.startsWith('person:') && !known.has(entity));
}

export const isIn = ({ fresh, changed }: Window, id: DocumentId): boolean => fresh.has(id) || changed.has(id);
