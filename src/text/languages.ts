import eld from 'eld/extrasmall';
import { isLanguage, LANGUAGES, type Language } from '../model/language.ts';
import { functionWordCount } from './function-words.ts';

eld.setLanguageSubset([...LANGUAGES]);

/** Enough text to know an article's language; more only costs time. */
const SAMPLE_CHARS = 2_000;

/** Letters that one of the languages has and the others have not. */
const TELLING_LETTERS: readonly (readonly [RegExp, Language])[] = [
  [/[\u0400-\u04ff]/, 'ru'],
  [/[ßäöü]/i, 'de'],
  [/[ñ¿¡áíóú]/i, 'es'],
  [/[çœêèùûâ]/i, 'fr'],
];

/** Words that no other of the languages has: `wen did he die` is English with a slip, `en que hotel` is no French. */
const TELLING_WORDS: Partial<Record<Language, RegExp>> = {
  en: /(?<!\p{L})(?:did|does|didn|doesn)(?!\p{L})/u,
  es: /(?<!\p{L})(?:en que|a que|por que|con que|para que) \p{L}/u,
};
const TELLING_WORDS_COUNT = 2;

/**
 * The language of a text, restricted to those Parley speaks.
 * Function words decide where they agree; else eld's n-grams (Apache-2.0) do.
 * @returns undefined when the text says nothing (names only, emoji)
 */
export function detectLanguage(text: string): Language | undefined {
  const sample = text.slice(0, SAMPLE_CHARS).normalize('NFC').toLowerCase();
  if (
    /[\u0400-\u04ff]{2}/.test(sample) &&
    !/[a-z].*[a-z].*[a-z]{3}/.test(sample.replace(/[\u0400-\u04ff].*[\u0400-\u04ff]/s, ''))
  ) {
    return 'ru';
  }
  const words = sample.match(/\p{L}+/gu) ?? [];
  const ranked = LANGUAGES.map((language) => ({ language, count: score(sample, words, language) })).sort(
    (a, b) => b.count - a.count,
  );
  const [first, second] = ranked;
  if (first !== undefined && second !== undefined && first.count >= second.count + 1) return first.language;
  const { language } = eld.detect(sample);
  if (isLanguage(language)) return language;
  return first !== undefined && first.count > 0 ? first.language : undefined;
}

function score(sample: string, words: readonly string[], language: Language): number {
  const letters = TELLING_LETTERS.some(([pattern, owner]) => owner === language && pattern.test(sample)) ? 1 : 0;
  const telling = TELLING_WORDS[language]?.test(sample) === true ? TELLING_WORDS_COUNT : 0;
  return functionWordCount(words, language) + letters + telling;
}
