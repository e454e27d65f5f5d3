import type { IsoDate } from '../../model/document.ts';
import type { DateRange } from '../../model/event.ts';
import { dayRange } from './calendar.ts';
import type { Tense } from './clause-tense.ts';
import { dayDistance } from './compare-dates.ts';

/** `unknown` needs a date that nobody gave; `impossible` is no date at all (31 April). */
export type Resolution = DateRange | 'unknown' | 'impossible';

export interface ResolveContext {
  readonly published?: IsoDate;
  /** tense of the clause; asked only where it matters */
  readonly tense: () => Tense;
  /** the date that the text named before, for `the following day` */
  readonly antecedent?: DateRange;
  /** a role word or the other end of a range vouches for the phrase */
  readonly supported: boolean;
}

/** Up to this distance the nearest year wins; beyond it the tense of the clause says which way to look. */
const CLEARLY_NEAR_DAYS = 45;

/** Of the same date in several years, the one that a text published then means. */
export function choosePlausible(candidates: readonly DateRange[], published: IsoDate, tense: () => Tense): Resolution {
  const today = dayRange(published);
  const nearest = nearestTo(candidates, today);
  if (nearest === undefined) return 'impossible';
  if (dayDistance(nearest, today) <= CLEARLY_NEAR_DAYS) return nearest;
  const direction = tense();
  if (direction === 0) return nearest;
  const fitting = candidates.filter((range) => (direction < 0 ? range.from <= published : range.to >= published));
  return nearestTo(fitting, today) ?? nearest;
}

function nearestTo(candidates: readonly DateRange[], day: DateRange): DateRange | undefined {
  return candidates.reduce<DateRange | undefined>(
    (best, range) => (best === undefined || dayDistance(range, day) < dayDistance(best, day) ? range : best),
    undefined,
  );
}
