/** Arithmetic on ISO calendar days; a day number counts days since 1970-01-01. */
import type { IsoDate } from '../../model/document.ts';
import type { DateGrain, DateRange } from '../../model/event.ts';
import type { Weekday } from './date-phrase.ts';

const MS_PER_DAY = 86_400_000;
const DAYS_PER_WEEK = 7;
const MONTHS_PER_YEAR = 12;
/** 1970-01-01 was a Thursday, the fourth day of its week. */
const EPOCH_WEEKDAY_OFFSET = 3;

export const toDayNumber = (day: IsoDate): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY);

const toIsoDay = (dayNumber: number): IsoDate => new Date(dayNumber * MS_PER_DAY).toISOString().slice(0, 10);

export const addDays = (day: IsoDate, count: number): IsoDate => toIsoDay(toDayNumber(day) + count);

export const yearOf = (day: IsoDate): number => Number(day.slice(0, 4));

/** 1–12 */
export const monthOf = (day: IsoDate): number => Number(day.slice(5, 7));

export function weekdayOf(day: IsoDate): Weekday {
  const offset = toDayNumber(day) + EPOCH_WEEKDAY_OFFSET;
  return ((((offset % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK) + 1) as Weekday;
}

/** The ISO day, or undefined where the calendar has no such day (31 April). */
export function calendarDay(year: number, month: number, day: number): IsoDate | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}

export const dayRange = (day: IsoDate): DateRange => ({ from: day, to: day, grain: 'day' });

export function weekRange(day: IsoDate, shift = 0): DateRange {
  const monday = toDayNumber(day) - (weekdayOf(day) - 1) + shift * DAYS_PER_WEEK;
  return { from: toIsoDay(monday), to: toIsoDay(monday + DAYS_PER_WEEK - 1), grain: 'week' };
}

/** `count` months from the given one; months outside 1–12 carry into the year. */
export function monthsRange(year: number, month: number, count: number, grain: DateGrain): DateRange {
  const from = new Date(Date.UTC(year, month - 1, 1));
  const to = new Date(Date.UTC(year, month - 1 + count, 0));
  return { from: from.toISOString().slice(0, 10), to: to.toISOString().slice(0, 10), grain };
}

export const monthRange = (year: number, month: number): DateRange => monthsRange(year, month, 1, 'month');

export const yearRange = (year: number, lastYear = year): DateRange =>
  monthsRange(year, 1, MONTHS_PER_YEAR * (lastYear - year + 1), 'year');

/** Same day of the month `count` months later, cut to the month's end. */
export function addMonths(day: IsoDate, count: number): IsoDate {
  const month = monthRange(yearOf(day), monthOf(day) + count);
  const dayOfMonth = Math.min(Number(day.slice(8)), Number(month.to.slice(8)));
  return month.from.slice(0, 8) + String(dayOfMonth).padStart(2, '0');
}
