import type { Lexicon } from '../lexicon/concepts.ts';
import { LANGUAGES, type Language } from '../model/language.ts';

/** `guterres`, `eln`: no word of any language nor a slip for one; somebody or something that the corpus does not have. */
export const isStranger = (surface: string, language: Language, lexicon: Lexicon): boolean =>
  /^\p{L}{2,}$/u.test(surface) &&
  lexicon.correct(surface, language) === undefined &&
  !(language === 'de' && endsInWord(surface, lexicon)) &&
  !LANGUAGES.some((of) => lexicon.isWord(surface, of));

/** A German compound whose first part is too short to be told. */
const PART_MIN_LETTERS = 5;
function endsInWord(surface: string, lexicon: Lexicon): boolean {
  for (let at = 2; at <= surface.length - PART_MIN_LETTERS; at++)
    if (lexicon.isWord(surface.slice(at), 'de')) return true;
  return false;
}
