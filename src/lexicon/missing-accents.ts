import type { Language } from '../model/language.ts';
import { fold } from '../text/fold.ts';
import { isFunctionWord } from '../text/function-words.ts';
import type { Lexicon } from './concepts.ts';

/** Where a word typed without accents may have had one, most likely first. Folded words. */
const ENDINGS: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  en: [],
  fr: [[/e(e?s?)$/, 'é$1']],
  de: [],
  es: [
    [/o$/, 'ó'],
    [/e$/, 'é'],
    [/a(n?)$/, 'á$1'],
    [/ia(n?)$/, 'ía$1'],
    [/on$/, 'ón'],
  ],
  ru: [],
};

/** German umlauts as typed on other keyboards; the `ue` of `neue`, `Bauer` and `Quelle` is none. */
const DIGRAPH = /(?<![aeq])(?:ae|oe|ue)/g;
const UMLAUTS: Readonly<Record<string, string>> = { ae: 'ä', oe: 'ö', ue: 'ü' };

/**
 * Spellings that a word without accents may stand for: `volvio` for `volvió`, `payee` for `payée`, `Gespraeche` for `Gespräche`.
 * Stemmers need the accent: without it the ending is part of the word.
 */
export function accentedSpellings(word: string, language: Language): string[] {
  const small = word.toLowerCase();
  if (language === 'de') {
    const umlauts = small.replace(DIGRAPH, (digraph) => UMLAUTS[digraph] ?? digraph);
    return umlauts === small ? [] : [umlauts];
  }
  return ENDINGS[language]
    .filter(([ending]) => ending.test(small))
    .map(([ending, accented]) => small.replace(ending, accented));
}

/**
 * The word of the lexicon or of grammar that was typed without its accents, as written; undefined when the word is known as it
 * stands or has accents.
 */
export function withAccents(word: string, language: Language, lexicon: Lexicon): string | undefined {
  const listed = listedWithAccents(word, language, lexicon);
  if (listed.length > 0) return lexicon.spellings(word, language).includes(word.toLowerCase()) ? undefined : listed[0];
  if (lexicon.knows(word, language)) return undefined;
  return accentedSpellings(word, language).find(
    (spelling) => lexicon.knows(spelling, language) || isFunctionWord(spelling, language),
  );
}

/** Listed words with accents that one without any may stand for: `anuncio` is the noun, or `anunció` in haste. */
export const listedWithAccents = (word: string, language: Language, lexicon: Lexicon): string[] =>
  fold(word) === word.toLowerCase()
    ? lexicon.spellings(word, language).filter((spelling) => spelling !== word.toLowerCase())
    : [];

/** `laccord`, `lonu`: the word behind a French article or pronoun whose apostrophe was left out; undefined where it is a word as it stands. */
export function withoutElision(word: string, language: Language, lexicon: Lexicon): string | undefined {
  const rest = language === 'fr' ? /^(?:[ldnsjcmt]|qu)(?=[aeiouyhàâéèêîôûœ])(\p{L}{4,})$/iu.exec(word)?.[1] : undefined;
  return rest === undefined || lexicon.isWord(word, 'fr') || !lexicon.isWord(rest, 'fr') ? undefined : rest;
}
