/** Comparing a question's date with a sentence's. */
import type { DateRange } from '../../model/event.ts';
import { toDayNumber } from './calendar.ts';

/** True when two ranges share a day. ISO days compare as strings. */
export const rangesOverlap = (a: DateRange, b: DateRange): boolean => a.from <= b.to && b.from <= a.to;

/** True when `inner` lies in `outer`: a day in the month asked for. */
export const rangeContains = (outer: DateRange, inner: DateRange): boolean =>
  outer.from <= inner.from && inner.to <= outer.to;

/** Days between two ranges; 0 when they overlap. */
export function dayDistance(a: DateRange, b: DateRange): number {
  if (rangesOverlap(a, b)) return 0;
  return a.to < b.from ? toDayNumber(b.from) - toDayNumber(a.to) : toDayNumber(a.from) - toDayNumber(b.to);
}

/** How many days a range covers. */
export const rangeDays = (range: DateRange): number => toDayNumber(range.to) - toDayNumber(range.from) + 1;
