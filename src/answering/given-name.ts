import type { QuestionName } from '../analysis/entities/question-names.ts';
import type { Lexicon } from '../lexicon/concepts.ts';
import type { Language } from '../model/language.ts';
import type { QuestionWord } from './asked-words.ts';

/** `who is` and one word more, before a name. */
const WHO_IS_AND_WORD: Readonly<Record<Language, RegExp>> = {
  en: /^\W*who(?:['’]?s| is| was) (\p{L}+)\s+$/iu,
  fr: /^\W*(?:qui est|qui était|c['’]?\s?(?:est )?qui) (\p{L}+)\s+$/iu,
  de: /^\W*wer (?:ist|war) (\p{L}+)\s+$/iu,
  es: /^\W*qui[eé]n (?:es|era|fue) (\p{L}+)\s+$/iu,
  ru: /^[^\p{L}]*кто так(?:ой|ая) (\p{L}+)\s+$/iu,
};

/** `кто такой салва киир`: between `who is` and a surname stands a given name, even if it looks like a slip for a word; an office stays one. */
export function withoutGivenName(
  words: readonly QuestionWord[],
  names: readonly QuestionName[],
  { text, language }: { readonly text: string; readonly language: Language },
  lexicon: Lexicon,
): readonly QuestionWord[] {
  const [name, another] = names;
  if (name === undefined || another !== undefined || /\p{L}/u.test(text.slice(name.span.end))) return words;
  const [, given] = WHO_IS_AND_WORD[language].exec(text.slice(0, name.span.start)) ?? [];
  const isOffice = ({ concepts }: QuestionWord) => concepts.some((concept) => lexicon.flagged(concept, 'role'));
  return words.filter((word) => word.surface !== given || isOffice(word));
}
