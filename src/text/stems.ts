import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import type { Language } from '../model/language.ts';
import { fold } from './fold.ts';
import { frenchInfinitive } from './french-plurals.ts';
import { withoutZu } from './german-verbs.ts';
import { frenchIrregular, spanishIrregular, spanishStem } from './irregular-verbs.ts';

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

/** Verb forms that Snowball leaves apart from their infinitive. */
function infinitive(word: string, language: Language): string {
  if (language === 'es') return spanishIrregular(word);
  if (language === 'de') return withoutZu(word);
  if (language !== 'fr') return word;
  const regular = frenchIrregular(word);
  return regular === word ? frenchInfinitive(word) : regular;
}
const spelt = (stemmed: string, language: Language): string => (language === 'es' ? spanishStem(stemmed) : stemmed);

/** The folded Snowball stem of one word: what index terms and lexicon forms are compared by. */
export function stem(word: string, language: Language): string {
  const known = cache[language].get(word);
  if (known !== undefined) return known;
  const small = word.normalize('NFC').toLowerCase();
  const stemmed = fold(spelt(SNOWBALL[language](infinitive(small, language)), language));
  if (cache[language].size >= CACHE_MAX_WORDS) cache[language].clear();
  cache[language].set(word, stemmed);
  return stemmed;
}
