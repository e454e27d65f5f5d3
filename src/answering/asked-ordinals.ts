import type { Language } from '../model/language.ts';

/** The first five ordinals as words; feminine where the noun of meetings is (`ronda`, `встреча`): stems do not tell them apart. */
const ORDINALS: Readonly<Record<Language, readonly string[]>> = {
  en: ['first', 'second', 'third', 'fourth', 'fifth'],
  fr: ['première', 'deuxième', 'troisième', 'quatrième', 'cinquième'],
  de: ['erste', 'zweite', 'dritte', 'vierte', 'fünfte'],
  es: ['primera', 'segunda', 'tercera', 'cuarta', 'quinta'],
  ru: ['первый', 'второй', 'третий', 'четвертый', 'пятый'],
};

const MONTHS: Readonly<Record<Language, string>> = {
  en: 'of |jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec',
  fr: 'janv|f[ée]v|mars|avr|mai|juin|juil|ao[uû]t|sept|oct|nov|d[ée]c',
  de: 'jan|feb|m[äa]r|apr|mai|jun|jul|aug|sep|okt|nov|dez',
  es: 'de |ene|feb|mar|abr|may|jun|jul|ago|sep|oct|nov|dic',
  ru: 'янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек',
};

/** A digit with the ending of an ordinal. */
const WRITTEN: Readonly<Record<Language, string>> = {
  en: '([1-5])(?:st|nd|rd|th)',
  fr: '([1-5])\\s?(?:[èe]re|er|re|nde?|[èe]me|e)',
  de: '([1-5])\\.',
  es: '([1-5])(?:[ªº]|[rdt]?[ao]|er)',
  ru: '([1-5])-?(?:ый|ой|ий|[йяеюм]|ая|ую|го|му|ом)',
};

const patterns = new Map(
  (Object.keys(WRITTEN) as Language[]).map((language) => [
    language,
    new RegExp(`(?<![\\p{L}\\p{N}.,:-])${WRITTEN[language]}(?= (?!(?:${MONTHS[language]}))\\p{L}{3})`, 'giu'),
  ]),
);

/** `2nd round`, `la 3e session`, `2-й раунд`: the ordinals in words, as articles write them; dates (`2nd of May`) stay. */
export const withOrdinals = (text: string, language: Language): string =>
  text.replace(
    patterns.get(language) ?? /$^/g,
    (written, digit: string) => ORDINALS[language][Number(digit) - 1] ?? written,
  );
