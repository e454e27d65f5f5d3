import type { IsoDate } from '../../model/document.ts';
import type { DateRange } from '../../model/event.ts';
import type { Span } from '../../model/span.ts';

/** `point` says when, `duration` how long, `recurrence` how often. */
export type DateKind = 'point' | 'duration' | 'recurrence';

/** How the event stands to the date: `since 2014`, `until 7 July`; plain dates are `at`. */
export type DateRole = 'at' | 'since' | 'until' | 'before' | 'after';

export type AmountUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

export interface Amount {
  readonly value: number;
  readonly unit: AmountUnit;
}

/** ISO weekday: Monday is 1, Sunday 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A stretch of text that says when, how long or how often. */
export interface DatePhrase {
  /** raw offsets: `text.slice(span.start, span.end) === phrase` */
  readonly span: Span;
  readonly phrase: string;
  /** what the phrase means; absent where that needs a date which nobody gave */
  readonly range?: DateRange;
  readonly kind: DateKind;
  readonly role: DateRole;
  /** true when the meaning depends on the publication date, known or not */
  readonly anchored: boolean;
  /** set when the phrase is a weekday without a calendar date: `on Tuesday`, `jeudi soir` */
  readonly weekday?: Weekday;
  /** how long, for durations with a definite count */
  readonly amount?: Amount;
}

export interface DateContext {
  /** the day of publication; without it relative phrases stay unresolved */
  readonly published?: IsoDate;
}
