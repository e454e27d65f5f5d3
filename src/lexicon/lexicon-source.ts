import type { Language } from '../model/language.ts';
import { fold } from '../text/fold.ts';
import type { ConceptHead, ConceptRow } from './concept.ts';
import { patternsOfRows } from './pattern-rows.ts';
import type { PatternFinder } from './patterns.ts';

/** What the concept tables say, however it is kept. Nothing of a language is read before it is asked for. */
export interface LexiconSource {
  readonly heads: readonly ConceptHead[];
  patterns(language: Language): PatternFinder;
  /** the forms of one word, folded */
  words(language: Language): readonly string[];
}

/** The tables as they are written. */
export const sourceOfRows = (rows: readonly ConceptRow[]): LexiconSource => ({
  heads: rows,
  patterns: (language) => patternsOfRows(rows, language),
  words: (language) => wordsOfRows(rows, language),
});

export const wordsOfRows = (rows: readonly ConceptRow[], language: Language): string[] =>
  rows
    .flatMap((row) => row.forms[language])
    .filter((form) => /^=?[\p{L}]+$/u.test(form))
    .map((form) => fold(form.replace('=', '')));
