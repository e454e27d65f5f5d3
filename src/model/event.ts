import type { IsoDate } from './document.ts';
import type { DocumentId, EntityId } from './ids.ts';
import type { Span } from './span.ts';

/** Accounts of different status are never pooled. */
export const EVENT_STATUSES = ['held', 'planned', 'denied', 'reported', 'hypothetical'] as const;
export type EventStatus = (typeof EVENT_STATUSES)[number];

export type DateGrain = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/** An inclusive range of calendar days that a phrase means, as exact as its grain. */
export interface DateRange {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly grain: DateGrain;
}

/** A date as the source wrote it, and what it resolves to where the publication date is known. */
export interface EventDate {
  readonly span: Span;
  readonly phrase: string;
  readonly range?: DateRange;
  /** true when the range rests on an inferred publication date */
  readonly inferred: boolean;
}

/** A happening as one sentence tells it. */
export interface Event {
  readonly documentId: DocumentId;
  readonly sentence: Span;
  /** concept id of the trigger: `meet`, `sign` … */
  readonly trigger: string;
  readonly status: EventStatus;
  readonly participants: readonly EntityId[];
  readonly places: readonly EntityId[];
  readonly date?: EventDate;
  /** who tells it, where the sentence says so */
  readonly teller?: EntityId;
  /** the participant list reads as if a translation had lost words */
  readonly garbled: boolean;
}
