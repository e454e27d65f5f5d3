import type { IsoDate } from '../model/document.ts';
import type { Language } from '../model/language.ts';
import { localTimeOf } from './schedule/zoned-time.ts';

const NEAR_MS = 6 * 24 * 60 * 60 * 1000;

/** `Tue 07:00`, with the day of the month where that is more than six days from `now`: a time of the channel. */
export function formatMoment(instant: number, now: number, timeZone: string, language: Language): string {
  const far = Math.abs(now - instant) > NEAR_MS;
  return formatterOf(language, {
    timeZone,
    weekday: 'short',
    ...(far && { day: 'numeric', month: 'short' }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .format(instant)
    .replace(/(?:,|,?\s(?:à|um|at|в))\s+(?=\d\d:\d\d)/u, ' ');
}

/** `26 Feb 2025`, `26 févr. 2025` */
export const formatDay = (day: IsoDate, language: Language): string =>
  formatterOf(language === 'en' ? 'en-GB' : language, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(Date.parse(`${day}T00:00:00Z`));

/** The calendar day of an instant in the channel's zone. */
export const isoDayOf = (instant: number, timeZone: string): IsoDate =>
  new Date(localTimeOf(instant, timeZone)).toISOString().slice(0, 10);

const formatters = new Map<string, Intl.DateTimeFormat>();
/** One a zone and language; each holds much memory outside of the heap, so they are never made twice. */
const FORMATTERS_MAX = 500;

function formatterOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const known = formatters.get(key);
  if (known !== undefined) return known;
  if (formatters.size >= FORMATTERS_MAX) formatters.clear();
  const formatter = new Intl.DateTimeFormat(locale, options);
  formatters.set(key, formatter);
  return formatter;
}
