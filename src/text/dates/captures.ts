import type { Weekday } from './date-phrase.ts';

export type Unit = 'minute' | 'hour' | 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade';

/** `sofar` = earlier this month, `rest` = later this month. */
export type Phase = 'early' | 'mid' | 'late' | 'sofar' | 'rest';

/** A count of units: exact (`3`: 3 to 3) or vague (`a few`). */
export interface Count {
  readonly min: number;
  readonly max: number;
}

/** What the words of a matched pattern said. */
export interface Captures {
  readonly day?: number;
  readonly dayTo?: number;
  /** 1–12 */
  readonly month?: number;
  readonly year?: number;
  readonly yearTo?: number;
  /** years from the year of publication: `of last year` is -1 */
  readonly yearShift?: number;
  readonly weekday?: Weekday;
  readonly weekdayTo?: Weekday;
  readonly count?: Count;
  readonly unit?: Unit;
  /** -1 last, 0 this, 1 next */
  readonly direction?: -1 | 0 | 1;
  readonly phase?: Phase;
  /** first quarter, second half … */
  readonly ordinal?: number;
  /** 0 spring, 1 summer, 2 autumn, 3 winter */
  readonly season?: number;
  /** what `and a half` adds to the count */
  readonly extra?: number;
  /** steps away from the day of publication or, for `anaphor`, from the date before */
  readonly shift?: number;
}

/** What a pattern means; `resolve-date.ts` turns each into days. */
export type Meaning =
  | 'day'
  | 'day-of-month'
  | 'day-range'
  | 'month'
  | 'year'
  | 'decade'
  | 'quarter'
  | 'half'
  | 'season'
  | 'weekday'
  | 'weekday-night'
  | 'period'
  | 'relative-day'
  | 'ago'
  | 'ahead'
  | 'within'
  | 'past'
  | 'anaphor'
  | 'duration'
  | 'recurrence';

export type Slot =
  | 'day'
  | 'dayTo'
  | 'month'
  | 'monthName'
  | 'monthDigits'
  | 'year'
  | 'yearTo'
  | 'decadeYear'
  | 'yearRef'
  | 'weekday'
  | 'weekdayTo'
  | 'anyWeekday'
  | 'count'
  | 'unit'
  | 'units'
  | 'period'
  | 'previous'
  | 'next'
  | 'this'
  | 'phase'
  | 'ordinal'
  | 'season'
  | 'part';
