import type { Language } from '../model/language.ts';
import type { Span } from '../model/span.ts';
import { fold } from './fold.ts';
import { stem } from './stems.ts';

/** A word or number of a text, with the forms under which it is compared. */
export interface Token extends Span {
  readonly surface: string;
  readonly folded: string;
  readonly stem: string;
  readonly isNumber: boolean;
}

/** Words and numbers; hyphens and apostrophes separate, digits keep their group and decimal marks. */
const WORD = /\p{N}+(?:[.,\u00a0\u202f  ]\p{N}{3})*(?:[.,]\p{N}+)?|[\p{L}\p{M}]+/gu;
const LONGEST_WORD_CHARS = 64;

/** French elisions and English clitics that stand before or after an apostrophe and mean nothing alone. */
const ELISIONS = new Set(['l', 'd', 'j', 'm', 't', 's', 'n', 'c', 'qu', 'jusqu', 'lorsqu', 'puisqu', 're', 've', 'll']);

/**
 * Tokens of `text` within `span` (default: all), with raw offsets.
 * @param splits raw offsets at which a glued word must be cut (`Poutine|ont`)
 */
export function tokenize(text: string, language: Language, span?: Span, splits?: ReadonlySet<number>): Token[] {
  const { start, end } = span ?? { start: 0, end: text.length };
  const tokens: Token[] = [];
  for (const match of text.slice(start, end).matchAll(WORD)) {
    const from = start + match.index;
    for (const piece of cut(from, from + match[0].length, splits)) {
      tokens.push(tokenAt(text, piece.start, piece.end, language));
    }
  }
  return tokens;
}

/** True for a lone elided article or clitic, which no query should look for. */
export const isElision = (token: Token): boolean => ELISIONS.has(token.folded);

function cut(start: number, end: number, splits: ReadonlySet<number> | undefined): Span[] {
  if (splits === undefined || splits.size === 0) return [{ start, end }];
  const pieces: Span[] = [];
  let from = start;
  for (let at = start + 1; at < end; at++) {
    if (!splits.has(at)) continue;
    pieces.push({ start: from, end: at });
    from = at;
  }
  pieces.push({ start: from, end });
  return pieces;
}

function tokenAt(text: string, start: number, end: number, language: Language): Token {
  const surface = text.slice(start, Math.min(end, start + LONGEST_WORD_CHARS));
  const { folded, stem: stemmed, isNumber } = formsOf(surface, language);
  return { start, end, surface, folded, stem: stemmed, isNumber };
}

type WordForms = Pick<Token, 'folded' | 'stem' | 'isNumber'>;

/** Distinct words kept per language: most words of a text have been seen before. */
const CACHE_MAX_WORDS = 100_000;
const cache: Readonly<Record<Language, Map<string, WordForms>>> = {
  en: new Map(),
  fr: new Map(),
  de: new Map(),
  es: new Map(),
  ru: new Map(),
};

function formsOf(surface: string, language: Language): WordForms {
  const known = cache[language].get(surface);
  if (known !== undefined) return known;
  const isNumber = /^\p{N}/u.test(surface);
  const digits = isNumber ? surface.replace(/[^\p{N}.,]/gu, '') : '';
  const forms = {
    folded: isNumber ? digits : fold(surface),
    stem: isNumber ? digits : stem(surface, language),
    isNumber,
  };
  if (cache[language].size >= CACHE_MAX_WORDS) cache[language].clear();
  cache[language].set(surface, forms);
  return forms;
}
