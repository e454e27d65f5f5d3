import type { LinkedMention } from '../analysis/entities/linker.ts';
import { countWords } from './clip.ts';
import type { Telling } from './items.ts';
import { spokenName } from './names.ts';

export const HEADLINE_MIN_WORDS = 4;
export const HEADLINE_MAX_WORDS = 8;

export const fits = (text: string): boolean => {
  const count = countWords(text);
  return count >= HEADLINE_MIN_WORDS && count <= HEADLINE_MAX_WORDS;
};

/** A city stands behind a preposition; what may be a country, whose article is not known, in brackets. */
export function placeOf(
  mention: LinkedMention | undefined,
  { corpus, language }: Telling,
): { city?: string; country?: string } {
  if (mention === undefined) return {};
  const name = spokenName(mention, corpus, language);
  // inflected, and in other letters than the headline's
  if (language !== 'ru' && /\p{Script=Cyrillic}/u.test(name)) return {};
  const sort = corpus.names.gazetteer.entry(mention.entity)?.sort;
  const takesAnyName = language === 'en' || language === 'de' || language === 'es';
  return sort === 'city' || (sort === undefined && takesAnyName) ? { city: name } : { country: name };
}

/** `Lavrov`: a name of two words or more by what follows the first. */
export const short = (name: string): string =>
  /^\p{Lu}\p{Ll}+\s\p{Lu}[\p{L}'’-]+$/u.test(name) ? (name.split(' ')[1] ?? name) : name;
