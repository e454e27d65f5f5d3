/** Local times of a time zone ↔ instants, by the zone rules that come with Node (Intl). */
import type { LocalDay } from './cron.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Local clock time of an instant, written as if it were UTC (epoch ms). */
export function localTimeOf(instant: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'iso8601',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const parts: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) parts[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

export function localDayOf(instant: number, timeZone: string): LocalDay {
  const local = new Date(localTimeOf(instant, timeZone));
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() };
}

/**
 * The instant at which the clocks of a zone first show a local time.
 * A time that the clocks skip gives the first minute after the gap; a day that a zone skips whole gives undefined.
 * @param local local time written as if it were UTC, epoch ms
 */
export function instantOf(local: number, timeZone: string): number | undefined {
  const offsets = [local - DAY_MS, local + DAY_MS].map((near) => localTimeOf(near, timeZone) - near);
  const shown = offsets.map((offset) => local - offset).filter((at) => localTimeOf(at, timeZone) === local);
  if (shown.length > 0) return Math.min(...shown);
  const [before = 0, after = 0] = offsets;
  return after - before >= DAY_MS ? undefined : changeOfOffset(local - after, local - before, timeZone);
}

/** The first instant with the later offset: zones change theirs once between two such instants, at a full minute. */
function changeOfOffset(from: number, to: number, timeZone: string): number {
  const offsetAt = (at: number): number => localTimeOf(at, timeZone) - at;
  const old = offsetAt(from);
  let [low, high] = [from, to];
  while (high - low > MINUTE_MS) {
    const middle = low + Math.floor((high - low) / (2 * MINUTE_MS)) * MINUTE_MS;
    if (offsetAt(middle) === old) low = middle;
    else high = middle;
  }
  return high;
}
