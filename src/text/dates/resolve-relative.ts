/** Dates that count from the day of publication, or from the date that the text named before. */
import type { IsoDate } from '../../model/document.ts';
import type { DateRange } from '../../model/event.ts';
import {
  addDays,
  addMonths,
  dayRange,
  monthOf,
  monthRange,
  monthsRange,
  weekdayOf,
  weekRange,
  yearOf,
  yearRange,
} from './calendar.ts';
import type { Captures, Count, Unit } from './captures.ts';
import type { Weekday } from './date-phrase.ts';
import { applyPhase } from './phases.ts';
import type { Resolution, ResolveContext } from './resolution.ts';

const HOURS_PER_DAY = 24;
const MINUTES_PER_HOUR = 60;
const DAYS_PER_WEEK = 7;
const MONTHS_PER_QUARTER = 3;
const MONTHS_PER_YEAR = 12;
const YEARS_PER_DECADE = 10;
/** Saturday, as days after Monday. */
const SATURDAY_OFFSET = 5;
/** How far `in the coming days`, `in recent weeks` reach, in their unit. */
const VAGUE_REACH: Readonly<Record<Unit, number>> = {
  minute: 60,
  hour: 24,
  day: 7,
  week: 4,
  weekend: 2,
  month: 3,
  quarter: 2,
  year: 3,
  decade: 2,
};

export function resolveWeekday(c: Captures, context: ResolveContext): Resolution {
  const { published } = context;
  if (published === undefined || c.weekday === undefined) return 'unknown';
  if (c.unit === 'week') return dayRange(addDays(weekRange(published, c.direction ?? 0).from, c.weekday - 1));
  if (c.direction === -1) return dayRange(lastWeekday(addDays(published, -1), c.weekday));
  if (c.direction === 1) return dayRange(nextWeekday(addDays(published, 1), c.weekday));
  const ahead = context.tense() > 0;
  return dayRange(ahead ? nextWeekday(published, c.weekday) : lastWeekday(published, c.weekday));
}

/** `in the night to Friday` begins on Thursday. */
export function resolveNight(c: Captures, context: ResolveContext): Resolution {
  const morning = resolveWeekday(c.weekdayTo === undefined ? {} : { weekday: c.weekdayTo }, context);
  return typeof morning === 'string' ? morning : { ...morning, from: addDays(morning.from, -1) };
}

/** The last such weekday on or before a day. */
const lastWeekday = (day: IsoDate, weekday: Weekday): IsoDate =>
  addDays(day, -((weekdayOf(day) - weekday + DAYS_PER_WEEK) % DAYS_PER_WEEK));

/** The first such weekday on or after a day. */
const nextWeekday = (day: IsoDate, weekday: Weekday): IsoDate =>
  addDays(day, (weekday - weekdayOf(day) + DAYS_PER_WEEK) % DAYS_PER_WEEK);

/** `last week`, `early next year`, `the end of the month` */
export function resolvePeriod(c: Captures, context: ResolveContext): Resolution {
  if (c.unit === undefined || (c.direction === undefined && c.phase === undefined)) return 'impossible';
  if (context.published === undefined) return 'unknown';
  const shift = c.direction ?? 0;
  if (c.unit === 'weekend') return weekend(context.published, shift, context);
  return applyPhase(calendarUnit(context.published, c.unit, shift), c.phase, context.published) ?? 'unknown';
}

function weekend(published: IsoDate, shift: number, context: ResolveContext): DateRange {
  const saturday = addDays(weekRange(published).from, SATURDAY_OFFSET);
  const begun = saturday <= published;
  const back = shift < 0 || (shift === 0 && !begun && context.tense() < 0);
  const from = back
    ? addDays(saturday, -DAYS_PER_WEEK)
    : shift > 0 && begun
      ? addDays(saturday, DAYS_PER_WEEK)
      : saturday;
  return { from, to: addDays(from, 1), grain: 'day' };
}

/** The calendar day, week, month, quarter or year `shift` steps from the one that holds `day`. */
function calendarUnit(day: IsoDate, unit: Unit, shift: number): DateRange {
  if (unit === 'week' || unit === 'weekend') return weekRange(day, shift);
  if (unit === 'month') return monthRange(yearOf(day), monthOf(day) + shift);
  if (unit === 'quarter') {
    const first = Math.floor((monthOf(day) - 1) / MONTHS_PER_QUARTER) * MONTHS_PER_QUARTER + 1;
    return monthsRange(yearOf(day), first + shift * MONTHS_PER_QUARTER, MONTHS_PER_QUARTER, 'quarter');
  }
  if (unit === 'year') return yearRange(yearOf(day) + shift);
  if (unit === 'decade')
    return yearRange(yearOf(day) + shift * YEARS_PER_DECADE, yearOf(day) + (shift + 1) * YEARS_PER_DECADE - 1);
  return dayRange(addDays(day, shift));
}

export const resolveShiftedDay = (c: Captures, context: ResolveContext): Resolution =>
  context.published === undefined ? 'unknown' : dayRange(addDays(context.published, c.shift ?? 0));

/** `three weeks ago` (`sign` -1), `in three weeks` (1): as exact as the unit counted in. */
export function resolveOffset(c: Captures, context: ResolveContext, sign: -1 | 1): Resolution {
  if (c.count === undefined || c.unit === undefined) return 'impossible';
  if (context.published === undefined) return 'unknown';
  const near = stepsFrom(context.published, c.unit, sign * c.count.min);
  if (c.count.min === c.count.max) return near;
  const far = stepsFrom(context.published, c.unit, sign * c.count.max);
  return sign < 0 ? { ...near, from: far.from } : { ...near, to: far.to };
}

function stepsFrom(day: IsoDate, unit: Unit, steps: number): DateRange {
  const hours = unit === 'minute' ? steps / MINUTES_PER_HOUR : steps;
  if (unit === 'minute' || unit === 'hour') {
    const days = Math.trunc(hours / HOURS_PER_DAY);
    return { ...dayRange(addDays(day, days)), grain: days === 0 ? 'hour' : 'day' };
  }
  if (unit === 'decade') return calendarUnit(day, 'year', Math.round(steps * YEARS_PER_DECADE));
  if (unit === 'year' && !Number.isInteger(steps))
    return calendarUnit(day, 'month', Math.round(steps * MONTHS_PER_YEAR));
  return calendarUnit(day, unit, Math.round(steps));
}

/** `within 30 days`, `in the coming weeks` (`sign` 1), `over the last three days` (-1). */
export function resolveReach(c: Captures, context: ResolveContext, sign: -1 | 1): Resolution {
  if (c.unit === undefined) return 'impossible';
  if (context.published === undefined) return 'unknown';
  const edge = shiftDay(context.published, c.unit, sign * reachOf(c.count, c.unit));
  const grain = c.unit === 'hour' || c.unit === 'minute' ? 'hour' : calendarUnit(edge, c.unit, 0).grain;
  return sign > 0 ? { from: context.published, to: edge, grain } : { from: edge, to: context.published, grain };
}

const reachOf = (count: Count | undefined, unit: Unit): number => count?.max ?? VAGUE_REACH[unit];

function shiftDay(day: IsoDate, unit: Unit, steps: number): IsoDate {
  switch (unit) {
    case 'minute':
      return addDays(day, Math.trunc(steps / MINUTES_PER_HOUR / HOURS_PER_DAY));
    case 'hour':
      return addDays(day, Math.sign(steps) * Math.ceil(Math.abs(steps) / HOURS_PER_DAY));
    case 'day':
      return addDays(day, Math.round(steps));
    case 'week':
    case 'weekend':
      return addDays(day, Math.round(steps * DAYS_PER_WEEK));
    case 'month':
      return addMonths(day, Math.round(steps));
    case 'quarter':
      return addMonths(day, Math.round(steps * MONTHS_PER_QUARTER));
    case 'year':
      return addMonths(day, Math.round(steps * MONTHS_PER_YEAR));
    case 'decade':
      return addMonths(day, Math.round(steps * YEARS_PER_DECADE * MONTHS_PER_YEAR));
  }
}

/** `the following day`, `two weeks later`: counts from the date named before. */
export function resolveAnaphor(c: Captures, context: ResolveContext): Resolution {
  const { antecedent } = context;
  if (c.unit === undefined) return 'impossible';
  if (antecedent === undefined) return 'unknown';
  const needsDay = c.unit === 'day' || c.unit === 'week';
  if (c.unit === 'hour' || c.unit === 'minute' || (needsDay && antecedent.grain !== 'day')) return 'unknown';
  const steps = (c.shift ?? 0) * (c.count?.min ?? 1);
  if (c.count !== undefined && c.count.min !== c.count.max) return 'unknown';
  return stepsFrom(steps < 0 ? antecedent.from : antecedent.to, c.unit, steps);
}
