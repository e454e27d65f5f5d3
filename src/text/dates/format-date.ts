/** Ranges of days → words in the reader's language, never more exact than the range. */
import type { IsoDate } from '../../model/document.ts';
import type { DateRange } from '../../model/event.ts';
import type { Language } from '../../model/language.ts';
import { calendarDay, monthOf, monthRange, monthsRange, weekRange, yearOf, yearRange } from './calendar.ts';
import { monthAlone, monthInPhrase, nameOfWeekday, shortMonth, weekdayName } from './calendar-names.ts';
import type { DatePhrase } from './date-phrase.ts';
import { DATE_WORDING } from './date-wording.ts';
import { applyPhase } from './phases.ts';

const MONTHS_PER_QUARTER = 3;
const PHASES = ['early', 'mid', 'late'] as const;

/** A range as a reader of that language writes it: `Tuesday 18 Feb 2025`, `semaine du 17 févr. 2025`, `early May 2015`. */
export function formatDate(range: DateRange, language: Language): string {
  if (range.from === range.to) {
    return fill(DATE_WORDING[language].weekdayDate, {
      weekday: weekdayName(range.from, language),
      date: formatDay(range.from, language),
    });
  }
  return (
    formatWeek(range, language) ??
    formatMonth(range, language) ??
    formatYear(range, language) ??
    formatMonths(range, language) ??
    formatDays(range, language)
  );
}

/** The parts of a `DatePhrase` that its wording needs; an event's date will do. */
export type WordedPhrase = Pick<DatePhrase, 'phrase'> & Partial<Pick<DatePhrase, 'weekday' | 'anchored' | 'role'>>;

/** The source's words with the date they mean: `Tuesday (18 Feb 2025)`, `“last month” (January 2025)`.
 *
 *  A weekday is said in the reader's language; a date that needed no working out stands alone; without a range there
 *  are only the source's words. `inferred` marks a date that rests on an inferred day of publication. */
export function formatWithPhrase(
  phrase: WordedPhrase,
  range: DateRange | undefined,
  language: Language,
  inferred: boolean,
): string {
  if (range === undefined) return phrase.phrase;
  const wording = DATE_WORDING[language];
  const mark = inferred ? `${wording.probably} ` : '';
  const plainRole = phrase.role === undefined || phrase.role === 'at';
  if (phrase.weekday !== undefined && plainRole && range.from === range.to) {
    return `${nameOfWeekday(phrase.weekday, language)} (${mark}${formatDay(range.from, language)})`;
  }
  if (phrase.anchored === false && plainRole) return formatDate(range, language);
  return `${wording.openQuote}${phrase.phrase}${wording.closeQuote} (${mark}${formatDate(range, language)})`;
}

/** `18 Feb 2025` */
const formatDay = (day: IsoDate, language: Language): string =>
  `${dayAndMonth(day, language)} ${yearText(yearOf(day), language)}`;

const dayAndMonth = (day: IsoDate, language: Language): string =>
  `${dayText(day, language)} ${shortMonth(day, language)}`;

function dayText(day: IsoDate, language: Language): string {
  const number = Number(day.slice(8));
  return language === 'fr' && number === 1 ? '1er' : `${number}${DATE_WORDING[language].dayMark}`;
}

const yearText = (year: number, language: Language): string => `${year}${DATE_WORDING[language].yearMark}`;

function formatWeek(range: DateRange, language: Language): string | undefined {
  if (!sameDays(range, weekRange(range.from))) return undefined;
  return fill(DATE_WORDING[language].weekOf, { date: formatDay(range.from, language) });
}

function formatMonth(range: DateRange, language: Language): string | undefined {
  const month = monthRange(yearOf(range.from), monthOf(range.from));
  const year = yearText(yearOf(range.from), language);
  const of = language === 'es' ? ' de ' : ' ';
  if (sameDays(range, month)) return `${monthAlone(range.from, language)}${of}${year}`;
  if (range.grain !== 'month') return undefined;
  return formatPhase(range, month, `${monthInPhrase(range.from, language)}${of}${year}`, language);
}

function formatYear(range: DateRange, language: Language): string | undefined {
  const [first, last] = [yearOf(range.from), yearOf(range.to)];
  if (sameDays(range, yearRange(first, last))) {
    return first === last ? yearText(first, language) : `${first}–${yearText(last, language)}`;
  }
  if (range.grain !== 'year') return undefined;
  return formatPhase(range, yearRange(first), yearText(first, language), language);
}

function formatPhase(range: DateRange, whole: DateRange, period: string, language: Language): string | undefined {
  const phase = PHASES.find((name) => {
    const part = applyPhase(whole, name);
    return part !== undefined && sameDays(part, range);
  });
  return phase === undefined ? undefined : fill(DATE_WORDING[language][phase], { period });
}

/** Whole months: `Q1 2024`, `Jun–Aug 2023` */
function formatMonths(range: DateRange, language: Language): string | undefined {
  const [first, last] = [monthOf(range.from), monthOf(range.to)];
  const [firstYear, lastYear] = [yearOf(range.from), yearOf(range.to)];
  const count = (lastYear - firstYear) * 12 + last - first + 1;
  if (!sameDays(range, monthsRange(firstYear, first, count, range.grain))) return undefined;
  if (count === MONTHS_PER_QUARTER && last % MONTHS_PER_QUARTER === 0) {
    const quarter = { n: String(last / MONTHS_PER_QUARTER), year: yearText(lastYear, language) };
    return fill(DATE_WORDING[language].quarter, quarter);
  }
  const start = calendarDay(firstYear, first, 1) ?? range.from;
  const end = `${shortMonth(range.to, language)} ${yearText(lastYear, language)}`;
  if (firstYear === lastYear) return `${shortMonth(start, language)}–${end}`;
  return `${shortMonth(start, language)} ${yearText(firstYear, language)} – ${end}`;
}

/** `3–5 May 2015`, `28 Feb – 3 Mar 2025` */
function formatDays(range: DateRange, language: Language): string {
  const { from, to } = range;
  if (yearOf(from) !== yearOf(to)) return `${formatDay(from, language)} – ${formatDay(to, language)}`;
  if (monthOf(from) !== monthOf(to)) return `${dayAndMonth(from, language)} – ${formatDay(to, language)}`;
  return `${dayText(from, language)}–${formatDay(to, language)}`;
}

const sameDays = (a: DateRange, b: DateRange): boolean => a.from === b.from && a.to === b.to;

const fill = (template: string, parts: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/gu, (_, name: string) => parts[name] ?? '');
