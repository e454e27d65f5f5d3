import type { Language } from '../model/language.ts';
import { kindAt, NUMBER } from './characters.ts';
import { fold } from './fold.ts';
import { isFunctionWord } from './function-words.ts';
import { stem } from './stems.ts';

/** All that a word is by itself, worked out when it is met first. */
export interface WordForms {
  /** the one string that stands for this word everywhere: looking it up again need not hash or compare it */
  readonly surface: string;
  /** in small letters, accents kept */
  readonly small: string;
  readonly folded: string;
  readonly stem: string;
  readonly isNumber: boolean;
  /** carries grammar and no topic */
  readonly grammatical: boolean;
  /** first letter upper-case */
  readonly capital: boolean;
  /** two or more letters, all upper-case */
  readonly shouted: boolean;
}

/** Distinct words kept per language: most words of a text have been seen before. */
const CACHE_MAX_WORDS = 50_000;
const cache: Readonly<Record<Language, Map<string, WordForms>>> = {
  en: new Map(),
  fr: new Map(),
  de: new Map(),
  es: new Map(),
  ru: new Map(),
};

export function formsOf(surface: string, language: Language): WordForms {
  const known = cache[language].get(surface);
  if (known !== undefined) return known;
  const forms = workOut(surface, language);
  if (cache[language].size >= CACHE_MAX_WORDS) cache[language].clear();
  cache[language].set(surface, forms);
  return forms;
}

function workOut(surface: string, language: Language): WordForms {
  const isNumber = surface !== '' && (kindAt(surface, 0) & NUMBER) !== 0;
  const digits = isNumber ? surface.replace(/[^\p{N}.,]/gu, '') : '';
  const first = surface.charAt(0);
  const capital = first !== first.toLowerCase();
  const folded = isNumber ? digits : fold(surface);
  const small = surface.toLowerCase();
  return {
    surface,
    small,
    folded,
    stem: isNumber ? digits : stem(surface, language),
    isNumber,
    grammatical: isFunctionWord(small, language),
    capital,
    shouted: capital && surface.length > 1 && surface === surface.toUpperCase(),
  };
}
