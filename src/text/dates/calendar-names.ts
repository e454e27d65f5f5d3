/** Month and weekday names as the runtime's locale data has them. */
import type { IsoDate } from '../../model/document.ts';
import type { Language } from '../../model/language.ts';
import type { Weekday } from './date-phrase.ts';
import { DATE_WORDING } from './date-wording.ts';

/** `month` after a day (`18 февр.`, `3 марта`), `monthAlone` without (`март 2025`). */
type Style = 'weekday' | 'month' | 'monthAlone' | 'monthLong';

const OPTIONS: Readonly<Record<Style, Intl.DateTimeFormatOptions>> = {
  weekday: { weekday: 'long' },
  month: { day: 'numeric', month: 'short' },
  monthAlone: { month: 'long' },
  monthLong: { day: 'numeric', month: 'long' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

function partOf(day: IsoDate, language: Language, style: Style, part: 'weekday' | 'month'): string {
  const key = `${language} ${style}`;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(DATE_WORDING[language].locale, { ...OPTIONS[style], timeZone: 'UTC' });
  formats.set(key, format);
  return format.formatToParts(Date.parse(day)).find(({ type }) => type === part)?.value ?? '';
}

export const weekdayName = (day: IsoDate, language: Language): string => partOf(day, language, 'weekday', 'weekday');

/** `Feb`, `févr.`, as it stands after a day */
export const shortMonth = (day: IsoDate, language: Language): string => partOf(day, language, 'month', 'month');

/** `February`, `февраль` */
export const monthAlone = (day: IsoDate, language: Language): string => partOf(day, language, 'monthAlone', 'month');

/** `февраля`: the case that goes with `the beginning of` */
export const monthInPhrase = (day: IsoDate, language: Language): string => partOf(day, language, 'monthLong', 'month');

/** 2024-01-01 was a Monday. */
export const nameOfWeekday = (weekday: Weekday, language: Language): string =>
  weekdayName(`2024-01-0${weekday}`, language);
