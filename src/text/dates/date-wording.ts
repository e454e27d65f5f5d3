/** Words around formatted dates, in the reader's language. */
import type { Language } from '../../model/language.ts';

export interface DateWording {
  /** locale whose month and weekday names are used */
  readonly locale: string;
  /** `{weekday}`, `{date}` */
  readonly weekdayDate: string;
  /** after the day of the month: `18.` */
  readonly dayMark: string;
  readonly weekOf: string;
  /** `{month}` is in the case that the word before it asks for */
  readonly early: string;
  readonly mid: string;
  readonly late: string;
  /** after a year: `2025 г.` */
  readonly yearMark: string;
  /** `{n}`, `{year}` */
  readonly quarter: string;
  readonly probably: string;
  readonly openQuote: string;
  readonly closeQuote: string;
}

export const DATE_WORDING: Readonly<Record<Language, DateWording>> = {
  en: {
    locale: 'en-GB',
    weekdayDate: '{weekday} {date}',
    dayMark: '',
    weekOf: 'week of {date}',
    early: 'early {period}',
    mid: 'mid-{period}',
    late: 'late {period}',
    yearMark: '',
    quarter: 'Q{n} {year}',
    probably: 'probably',
    openQuote: '“',
    closeQuote: '”',
  },
  fr: {
    locale: 'fr-FR',
    weekdayDate: '{weekday} {date}',
    dayMark: '',
    weekOf: 'semaine du {date}',
    early: 'début {period}',
    mid: 'mi-{period}',
    late: 'fin {period}',
    yearMark: '',
    quarter: 'trimestre {n} de {year}',
    probably: 'probablement',
    openQuote: '« ',
    closeQuote: ' »',
  },
  de: {
    locale: 'de-DE',
    weekdayDate: '{weekday}, {date}',
    dayMark: '.',
    weekOf: 'Woche vom {date}',
    early: 'Anfang {period}',
    mid: 'Mitte {period}',
    late: 'Ende {period}',
    yearMark: '',
    quarter: '{n}. Quartal {year}',
    probably: 'wohl',
    openQuote: '„',
    closeQuote: '“',
  },
  es: {
    locale: 'es-ES',
    weekdayDate: '{weekday} {date}',
    dayMark: '',
    weekOf: 'semana del {date}',
    early: 'principios de {period}',
    mid: 'mediados de {period}',
    late: 'finales de {period}',
    yearMark: '',
    quarter: 'trimestre {n} de {year}',
    probably: 'probablemente',
    openQuote: '«',
    closeQuote: '»',
  },
  ru: {
    locale: 'ru-RU',
    weekdayDate: '{weekday}, {date}',
    dayMark: '',
    weekOf: 'неделя с {date}',
    early: 'начало {period}',
    mid: 'середина {period}',
    late: 'конец {period}',
    yearMark: ' г.',
    quarter: '{n}-й квартал {year}',
    probably: 'вероятно',
    openQuote: '«',
    closeQuote: '»',
  },
};
