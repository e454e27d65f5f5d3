import type { DateRange } from '../../model/event.ts';

const MS_PER_DAY = 86_400_000;

const dayNumber = (iso: string) => Date.parse(iso) / MS_PER_DAY;

/** True when two ranges share a day. ISO days compare as strings. */
export const rangesOverlap = (a: DateRange, b: DateRange): boolean => a.from <= b.to && b.from <= a.to;

/** Days between two ranges; 0 when they overlap. */
export function dayDistance(a: DateRange, b: DateRange): number {
  if (rangesOverlap(a, b)) return 0;
  return a.to < b.from ? dayNumber(b.from) - dayNumber(a.to) : dayNumber(a.from) - dayNumber(b.to);
}
