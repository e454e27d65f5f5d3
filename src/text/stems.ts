import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import type { Language } from '../model/language.ts';
import { fold } from './fold.ts';
import { frenchInfinitive } from './french-plurals.ts';

const SNOWBALL: Readonly<Record<Language, (word: string) => string>> = {
  en: english,
  fr: french,
  de: german,
  es: spanish,
  ru: russian,
};

/** Distinct words kept per language; a news vocabulary is about a fifth of it. */
const CACHE_MAX_WORDS = 50_000;
const cache: Record<Language, Map<string, string>> = {
  en: new Map(),
  fr: new Map(),
  de: new Map(),
  es: new Map(),
  ru: new Map(),
};

/** The folded Snowball stem of one word: what index terms and lexicon forms are compared by. */
export function stem(word: string, language: Language): string {
  const known = cache[language].get(word);
  if (known !== undefined) return known;
  const small = word.normalize('NFC').toLowerCase();
  const stemmed = fold(SNOWBALL[language](language === 'fr' ? frenchInfinitive(small) : small));
  if (cache[language].size >= CACHE_MAX_WORDS) cache[language].clear();
  cache[language].set(word, stemmed);
  return stemmed;
}
