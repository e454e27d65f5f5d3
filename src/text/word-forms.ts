import type { Language } from '../model/language.ts';
import { kindAt, NUMBER } from './characters.ts';
import { fold } from './fold.ts';
import { isFunctionWord } from './function-words.ts';
import { stem } from './stems.ts';

/** All that a word is by itself, worked out when it is met first. */
export interface WordForms {
  /** the one string that stands for this word everywhere: looking it up again need not hash or compare it */
  readonly surface: string;
  readonly language: Language;
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
  /** what the steps of `per-word.ts` have made of it */
  readonly made: unknown[];
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

/** Longer runs of letters are no words; looking at them whole would only cost time. */
export const LONGEST_WORD_CHARS = 64;

/** The text that was read last, with the forms of its words by where they begin. */
let last: { readonly text: string; readonly language: Language; readonly words: (WordForms | undefined)[] } | undefined;

/** The forms of a word of a text, of its first letters where it is very long. Several steps read one text after the
 *  other: a word that one of them has asked for need not be cut out and looked up again. */
export function formsAt(text: string, start: number, end: number, language: Language): WordForms {
  if (last === undefined || last.text !== text || last.language !== language) last = { text, language, words: [] };
  const length = Math.min(end - start, LONGEST_WORD_CHARS);
  const known = last.words[start];
  if (known !== undefined && known.surface.length === length) return known;
  const forms = formsOf(text.slice(start, start + length), language);
  last.words[start] = forms;
  return forms;
}

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
    language,
    small,
    folded,
    stem: isNumber ? digits : stem(surface, language),
    isNumber,
    grammatical: isFunctionWord(small, language),
    capital,
    shouted: capital && surface.length > 1 && surface === surface.toUpperCase(),
    made: [],
  };
}
