import type { Language } from '../model/language.ts';
import { fold } from '../text/fold.ts';
import { stem } from '../text/stems.ts';

const NOT_A_WORD = /[^\p{L}\p{N}]+/gu;

/** A name as the gazetteer compares it: folded words, separated by single spaces (`saint petersbourg`, `u s`). */
export const nameWords = (name: string): string => fold(name).replace(NOT_A_WORD, ' ').trim();

/** Shorter stems fall together with those of other words (`wie`, `Wien`): there the word itself is compared. */
const STEM_MIN_LETTERS = 4;

/** The form under which a common word is stored and looked for. */
export function ordinaryStem(folded: string, language: Language): string {
  const stemmed = stem(folded, language);
  return stemmed.length < STEM_MIN_LETTERS ? folded : stemmed;
}

/** Place names that are also ordinary words: written small they are the word. */
export const PLACES_AND_WORDS: ReadonlySet<string> = new Set(
  'nice tours bath orange split reading mobile man side essen halle kum rio sale cork troll goma bali reunion jersey central sucre libertador victoria salvador santiago colon'.split(
    ' ',
  ),
);
