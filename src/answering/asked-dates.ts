import type { IsoDate } from '../model/document.ts';
import type { DateRange } from '../model/event.ts';
import type { Language } from '../model/language.ts';
import type { DatePhrase } from '../text/dates/date-phrase.ts';
import { findDates } from '../text/dates/find-dates.ts';

/** `the march round`: before these a month is one, though `march` and `may` are words. Only English puts months so. */
const MONTH_AND_MEETING =
  /\b(january|february|march|april|may|june|july|august|september|october|november|december)(?= (?:\p{L}+ )?(?:rounds?|meetings?|talks|summits?|sessions?|deadlines?|deals?|agreements?|accords?|votes?|statements?|visits?|conferences?|letters?|drafts?|papers?|plans?|calls?|trips?|elections?|referendums?|attacks?|ceasefires?|truces?)\b)/giu;

/** Months that stand before a noun as its date. */
export const monthsOfMeetings = (text: string, language: Language): DatePhrase[] =>
  language !== 'en'
    ? []
    : [...text.matchAll(MONTH_AND_MEETING)].map(({ 0: month, index }) => ({
        span: { start: index, end: index + month.length },
        phrase: month,
        kind: 'point',
        role: 'at',
        anchored: true,
      }));

/** Phrases and days of publication remembered; a question has one phrase, and is put to a few dozen articles. */
const MEMORY_MAX = 10_000;
const memory = new Map<string, DateRange | undefined>();

/** What a date of a question that names no year means to a reader of an article of this day: `29 feb`, `in december`. */
export function rangeOfAsked(
  date: DatePhrase,
  language: Language,
  published: IsoDate | undefined,
): DateRange | undefined {
  // a weekday means another day in each article
  if (date.range !== undefined || published === undefined || date.weekday !== undefined) return date.range;
  const key = `${language} ${published} ${date.phrase}`;
  if (memory.has(key)) return memory.get(key);
  if (memory.size >= MEMORY_MAX) memory.clear();
  const capital = date.phrase.charAt(0).toUpperCase() + date.phrase.slice(1);
  const [read] = [date.phrase, `in ${capital}`].flatMap((phrase) => findDates(phrase, language, { published }));
  memory.set(key, read?.range);
  return read?.range;
}
