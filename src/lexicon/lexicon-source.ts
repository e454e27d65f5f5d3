import type { Language } from '../model/language.ts';
import { functionWordsOf } from '../text/function-words.ts';
import type { ConceptHead, ConceptRow } from './concept.ts';
import { type KnownWords, knownWordsIn, prepareWords } from './known-words.ts';
import type { LineTable } from './line-table.ts';
import { patternsOfRows } from './pattern-rows.ts';
import type { PatternFinder } from './patterns.ts';

/** What the concept tables say, however it is kept. Nothing of a language is read before it is asked for. */
export interface LexiconSource {
  readonly heads: readonly ConceptHead[];
  patterns(language: Language): PatternFinder;
  /** the words of grammar, and those of the forms */
  words(language: Language): KnownWords;
}

/** The tables as they are written. */
export const sourceOfRows = (rows: readonly ConceptRow[]): LexiconSource => ({
  heads: rows,
  patterns: (language) => patternsOfRows(rows, language),
  words: (language) => knownWordsIn(wordsOfRows(rows, language)),
});

/** Words of grammar and of all forms, those of expressions too; of `соглашени*` what is there of it. */
export const wordsOfRows = (rows: readonly ConceptRow[], language: Language): LineTable =>
  prepareWords([
    ...functionWordsOf(language),
    ...rows.flatMap((row) =>
      row.forms[language].flatMap(
        (form) =>
          form
            .normalize('NFC')
            .toLowerCase()
            .match(/\p{L}+/gu) ?? [],
      ),
    ),
  ]);
