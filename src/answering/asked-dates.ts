import type { IsoDate } from '../model/document.ts';
import type { DateRange } from '../model/event.ts';
import type { Language } from '../model/language.ts';
import type { DatePhrase } from '../text/dates/date-phrase.ts';
import { findDates } from '../text/dates/find-dates.ts';

/** `the march round`: before these a month is one, though `march` and `may` are words. */
const ENGLISH =
  /\b(january|february|march|april|may|june|july|august|september|october|november|december)(?= (?:\p{L}+ )?(?:rounds?|meetings?|talks|summits?|sessions?|deadlines?|deals?|agreements?|accords?|votes?|statements?|visits?|conferences?|letters?|drafts?|papers?|plans?|calls?|trips?|elections?|referendums?|attacks?|ceasefires?|truces?)\b)/giu;
/** `le sommet d'avril`, typed `davril` */
const FRENCH =
  /(?<!\d(?:er)? ?)\b(?:de |d['’ ]?)(janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|decembre)(?!\p{L}| \d)/giu;
const SPANISH =
  /(?<!\d )\bde (enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)(?!\p{L}| (?:de )?\d)/giu;
/** `der Aprilgipfel` */
const GERMAN =
  /(?<!\p{L})(januar|februar|märz|maerz|april|mai|juni|juli|august|september|oktober|november|dezember)(?=-?(?:gipfel|treffen|runde|gespräche|gespraeche|sitzung|konferenz|abkommen|frist|wahl|besuch|erklärung|entwurf|papier|brief|anschl))/giu;
/** `апрельский саммит` */
const RUSSIAN =
  /(?<!\p{L})(январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)(?:ь|ов|й)?ск\p{L}{2,3}(?!\p{L})/giu;
const RUSSIAN_MONTHS: Readonly<Record<string, string>> = {
  январ: 'январе',
  феврал: 'феврале',
  март: 'марте',
  апрел: 'апреле',
  ма: 'мае',
  июн: 'июне',
  июл: 'июле',
  август: 'августе',
  сентябр: 'сентябре',
  октябр: 'октябре',
  ноябр: 'ноябре',
  декабр: 'декабре',
};

/** How a month is put in each language, and how it reads where it stands alone. */
const MONTHS: Readonly<Record<Language, readonly [RegExp, (month: string) => string]>> = {
  en: [ENGLISH, (month) => month],
  fr: [FRENCH, (month) => `en ${month}`],
  de: [GERMAN, (month) => `im ${month.charAt(0).toUpperCase()}${month.slice(1)}`],
  es: [SPANISH, (month) => `en ${month}`],
  ru: [RUSSIAN, (month) => `в ${RUSSIAN_MONTHS[month.toLowerCase()] ?? month}`],
};

/** Months that stand beside a noun as its date: `the april summit`, `le sommet d'avril`. */
export function monthsOfMeetings(text: string, language: Language): DatePhrase[] {
  const [pattern, alone] = MONTHS[language];
  return [...text.matchAll(pattern)].map(({ 0: written, 1: month = '', index }) => ({
    // the rest of a German compound stays a word
    span: { start: index, end: language === 'de' ? index : index + written.length },
    phrase: alone(month),
    kind: 'point',
    role: 'at',
    anchored: true,
  }));
}

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
