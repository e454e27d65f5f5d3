import type { Lexicon } from '../lexicon/concepts.ts';
import { LANGUAGES, type Language } from '../model/language.ts';

/** `guterres`, `eln`: no word of any language nor a slip for one; somebody or something that the corpus does not have. */
export const isStranger = (surface: string, language: Language, lexicon: Lexicon): boolean =>
  /^\p{L}{2,}$/u.test(surface) &&
  lexicon.correct(surface, language) === undefined &&
  !LANGUAGES.some((of) => lexicon.isWord(surface, of));
