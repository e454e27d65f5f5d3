/** Dates that name a place in the calendar: day, month, year, quarter, half-year, season. */
import type { DateRange } from '../../model/event.ts';
import { calendarDay, dayRange, monthOf, monthRange, monthsRange, weekdayOf, yearOf, yearRange } from './calendar.ts';
import type { Captures } from './captures.ts';
import { applyPhase } from './phases.ts';
import type { Resolution, ResolveContext } from './resolution.ts';
import { choosePlausible } from './resolution.ts';

const YEARS_TRIED = [-1, 0, 1];
/** With a weekday the year may lie further off: the weekday tells it. */
const YEARS_TRIED_WITH_WEEKDAY = [-3, -2, -1, 0, 1, 2, 3];
/** The winter before the one that a February lies in began two years ago. */
const YEARS_TRIED_FOR_SEASON = [-2, -1, 0, 1];
/** Two, because the month between may lack the day. */
const MONTHS_TRIED = [-2, -1, 0, 1, 2];
const LEAP_YEAR = 2024;
const YEARS_PER_DECADE = 10;
/** Longest plausible span written as `2014–2020`. */
const MAX_YEAR_SPAN = 60;
const CENTURY = 100;
/** First months of spring, summer, autumn and winter in the north. */
const SEASON_STARTS = [3, 6, 9, 12];
const MONTHS_PER_QUARTER = 3;
const MONTHS_PER_HALF = 6;
const HALVES = 2;

export function resolveDay(c: Captures, context: ResolveContext): Resolution {
  const { day = 0, month = 0 } = c;
  if (calendarDay(LEAP_YEAR, month, day) === undefined) return 'impossible';
  const year = statedYear(c, context);
  if (year !== undefined) return asDay(calendarDay(year, month, day));
  if (c.yearShift !== undefined || context.published === undefined) return 'unknown';
  return choosePlausible(sameDayInYears(c, yearOf(context.published), month, day), context.published, context.tense);
}

function sameDayInYears(c: Captures, around: number, month: number, day: number): DateRange[] {
  const inYears = (shifts: readonly number[]) =>
    shifts.flatMap((shift) => {
      const iso = calendarDay(around + shift, month, day);
      return iso === undefined ? [] : [dayRange(iso)];
    });
  if (c.weekday === undefined) return inYears(YEARS_TRIED);
  const fitting = inYears(YEARS_TRIED_WITH_WEEKDAY).filter((range) => weekdayOf(range.from) === c.weekday);
  return fitting.length > 0 ? fitting : inYears(YEARS_TRIED);
}

/** `on the 9th`: the last such day, or the next one where the clause looks ahead. */
export function resolveDayOfMonth(c: Captures, context: ResolveContext): Resolution {
  const { published } = context;
  if (published === undefined) return 'unknown';
  const days = MONTHS_TRIED.flatMap((shift) => {
    const month = monthRange(yearOf(published), monthOf(published) + shift);
    const iso = calendarDay(yearOf(month.from), monthOf(month.from), c.day ?? 0);
    return iso === undefined ? [] : [iso];
  });
  const ahead = context.tense() > 0;
  return asDay(ahead ? days.find((day) => day >= published) : days.findLast((day) => day <= published));
}

/** `3 to 5 May`: the first day has the month and year of the last. */
export function resolveDayRange(c: Captures, context: ResolveContext): Resolution {
  const { day = 0, dayTo = 0 } = c;
  if (day >= dayTo) return 'impossible';
  const last = resolveDay({ ...c, day: dayTo }, context);
  if (typeof last === 'string') return last;
  return { from: last.from.slice(0, 8) + String(day).padStart(2, '0'), to: last.to, grain: 'day' };
}

export function resolveMonth(c: Captures, context: ResolveContext): Resolution {
  const { month = 0 } = c;
  const year = statedYear(c, context);
  if (year !== undefined) return phased(monthRange(year, month), c, context);
  const { published } = context;
  if (c.yearShift !== undefined || published === undefined) return 'unknown';
  const now = yearOf(published);
  if (c.direction === -1) return monthRange(month < monthOf(published) ? now : now - 1, month);
  if (c.direction === 1) return monthRange(month > monthOf(published) ? now : now + 1, month);
  if (c.direction === 0) return monthRange(now, month);
  const candidates = YEARS_TRIED.map((shift) => monthRange(now + shift, month));
  return phased(choosePlausible(candidates, published, context.tense), c, context);
}

export function resolveYear(c: Captures, context: ResolveContext): Resolution {
  const year = c.year ?? 0;
  if (c.yearTo === undefined) return phased(yearRange(year), c, context);
  const last = c.yearTo < CENTURY ? year - (year % CENTURY) + c.yearTo : c.yearTo;
  return last > year && last - year <= MAX_YEAR_SPAN ? yearRange(year, last) : 'impossible';
}

export const resolveDecade = (c: Captures): Resolution => yearRange(c.year ?? 0, (c.year ?? 0) + YEARS_PER_DECADE - 1);

export function resolveQuarter(c: Captures, context: ResolveContext): Resolution {
  const start = ((c.ordinal ?? 1) - 1) * MONTHS_PER_QUARTER + 1;
  return inStatedOrPlausibleYear(c, context, (year) => monthsRange(year, start, MONTHS_PER_QUARTER, 'quarter'));
}

export function resolveHalf(c: Captures, context: ResolveContext): Resolution {
  const ordinal = Math.min(c.ordinal ?? 1, HALVES);
  const start = (ordinal - 1) * MONTHS_PER_HALF + 1;
  return inStatedOrPlausibleYear(c, context, (year) => monthsRange(year, start, MONTHS_PER_HALF, 'quarter'));
}

export function resolveSeason(c: Captures, context: ResolveContext): Resolution {
  const start = SEASON_STARTS[c.season ?? 0] ?? 1;
  const ofYear = (year: number) => monthsRange(year, start, MONTHS_PER_QUARTER, 'quarter');
  const { published } = context;
  if (published === undefined || c.direction === undefined || c.year !== undefined) {
    return inStatedOrPlausibleYear(c, context, ofYear);
  }
  const seasons = YEARS_TRIED_FOR_SEASON.map((shift) => ofYear(yearOf(published) + shift));
  if (c.direction === 0) return seasons.find((season) => season.to >= published) ?? 'unknown';
  if (c.direction === 1) return seasons.find((season) => season.from > published) ?? 'unknown';
  return seasons.findLast((season) => season.to < published) ?? 'unknown';
}

function inStatedOrPlausibleYear(
  c: Captures,
  context: ResolveContext,
  ofYear: (year: number) => DateRange,
): Resolution {
  const year = statedYear(c, context);
  if (year !== undefined) return phased(ofYear(year), c, context);
  const { published } = context;
  if (c.yearShift !== undefined || published === undefined) return 'unknown';
  const candidates = YEARS_TRIED.map((shift) => ofYear(yearOf(published) + shift));
  return phased(choosePlausible(candidates, published, context.tense), c, context);
}

function statedYear(c: Captures, context: ResolveContext): number | undefined {
  if (c.year !== undefined) return c.year;
  if (c.yearShift === undefined || context.published === undefined) return undefined;
  return yearOf(context.published) + c.yearShift;
}

const asDay = (iso: string | undefined): Resolution => (iso === undefined ? 'impossible' : dayRange(iso));

const phased = (range: Resolution, c: Captures, context: ResolveContext): Resolution =>
  typeof range === 'string' ? range : (applyPhase(range, c.phase, context.published) ?? 'unknown');
