/** `early March`, `mid-2015`, `the end of the week`: the part of a range that a phase word means. */
import type { IsoDate } from '../../model/document.ts';
import type { DateRange } from '../../model/event.ts';
import { addDays, monthOf, monthsRange, yearOf } from './calendar.ts';
import type { Phase } from './captures.ts';

type Third = 'early' | 'mid' | 'late';

/** First day of the parts of a month. */
const MONTH_MID_DAY = 11;
const MONTH_LATE_DAY = 21;
/** Days after Monday on which the middle and the end of a week begin: Wednesday, Friday. */
const WEEK_MID_OFFSET = 2;
const WEEK_LATE_OFFSET = 4;
/** Months in a third of a year and of a quarter. */
const YEAR_THIRD_MONTHS = 4;
const QUARTER_THIRD_MONTHS = 1;

const thirdIndex = { early: 0, mid: 1, late: 2 } as const;

/** Narrows a range to its phase; undefined where `earlier this …` has no publication date to end at. */
export function applyPhase(range: DateRange, phase: Phase | undefined, published?: IsoDate): DateRange | undefined {
  if (phase === undefined) return range;
  if (phase === 'sofar' || phase === 'rest') return splitAtPublication(range, phase, published);
  if (range.grain === 'month') return monthThird(range, phase);
  if (range.grain === 'week') return weekThird(range, phase);
  if (range.grain === 'year' || range.grain === 'quarter') {
    const months = range.grain === 'year' ? YEAR_THIRD_MONTHS : QUARTER_THIRD_MONTHS;
    return monthsRange(yearOf(range.from), monthOf(range.from) + thirdIndex[phase] * months, months, range.grain);
  }
  return range;
}

function splitAtPublication(range: DateRange, phase: 'sofar' | 'rest', published?: IsoDate): DateRange | undefined {
  if (published === undefined) return undefined;
  if (published < range.from || published > range.to) return range;
  return phase === 'sofar' ? { ...range, to: published } : { ...range, from: published };
}

function monthThird(month: DateRange, phase: Third): DateRange {
  const start = (day: number) => month.from.slice(0, 8) + String(day).padStart(2, '0');
  const end = (nextDay: number) => addDays(start(nextDay), -1);
  if (phase === 'early') return { ...month, to: end(MONTH_MID_DAY) };
  if (phase === 'mid') return { ...month, from: start(MONTH_MID_DAY), to: end(MONTH_LATE_DAY) };
  return { ...month, from: start(MONTH_LATE_DAY) };
}

function weekThird(week: DateRange, phase: Third): DateRange {
  const mid = addDays(week.from, WEEK_MID_OFFSET);
  const late = addDays(week.from, WEEK_LATE_OFFSET);
  if (phase === 'early') return { ...week, to: addDays(mid, -1) };
  if (phase === 'mid') return { ...week, from: mid, to: addDays(late, -1) };
  return { ...week, from: late };
}
