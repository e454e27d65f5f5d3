import type { Language } from '../model/language.ts';
import { fold } from '../text/fold.ts';
import { functionWordsOf } from '../text/function-words.ts';
import { stem } from '../text/stems.ts';
import type { Token } from '../text/tokens.ts';
import {
  type Concept,
  type ConceptFlag,
  type ConceptMatch,
  type ConceptRow,
  toConcept,
  withoutCovered,
} from './concept.ts';
import { parseForm } from './forms.ts';
import {
  addPattern,
  matchLength,
  newPatternTable,
  type Pattern,
  type PatternTable,
  patternsAt,
  prefixPatterns,
} from './patterns.ts';
import { SpellingIndex } from './spelling.ts';
import type { Vocabulary } from './vocabulary.ts';

const NONE: ReadonlySet<string> = new Set();
const NO_VOCABULARY: Vocabulary = { has: () => false };
/** Parts of a German compound have at least so many letters. */
const COMPOUND_PART_MIN_CHARS = 4;

/** The lexicon of all languages: tokens → concepts. Built once from the tables. */
export class Lexicon {
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly #rows: readonly ConceptRow[];
  readonly #vocabulary: Vocabulary;
  readonly #tables = new Map<Language, PatternTable>();
  readonly #related = new Map<string, Set<string>>();
  readonly #spelling = new Map<Language, SpellingIndex>();

  constructor(rows: readonly ConceptRow[], vocabulary: Vocabulary = NO_VOCABULARY) {
    this.#rows = rows;
    this.#vocabulary = vocabulary;
    const concepts = new Map<string, Concept>();
    for (const row of rows) concepts.set(row.id, toConcept(row));
    this.concepts = concepts;
    for (const { id, related } of concepts.values()) {
      for (const other of related) if (concepts.has(other)) this.#relate(id, other);
    }
  }

  /** All concepts in `tokens`; a token may have several (senses, and the words inside an expression). */
  match(tokens: readonly Token[], language: Language): ConceptMatch[] {
    const matches: ConceptMatch[] = [];
    for (const [at, token] of tokens.entries()) {
      if (token.isNumber) continue;
      const here = new Set<string>();
      for (const { concept, form } of patternsAt(this.#tableOf(language), token)) {
        const length = here.has(concept) ? 0 : matchLength(form, tokens, at);
        if (length === 0) continue;
        here.add(concept);
        matches.push({
          concept,
          token: at,
          tokens: length,
          start: token.start,
          end: tokens[at + length - 1]?.end ?? token.end,
        });
      }
    }
    return withoutCovered(
      matches,
      (inner, expression) => this.flagged(expression, 'open') && this.relatedTo(expression).has(inner),
    );
  }

  /** True when the word alone stands in the concept tables of this language. */
  knows(word: string, language: Language): boolean {
    const table = this.#tableOf(language);
    const folded = fold(word);
    const alone = (patterns: readonly Pattern[] | undefined) =>
      patterns?.some(({ form }) => form.parts.length === 1) ?? false;
    if (alone(table.exact.get(folded)) || alone(table.stems.get(stem(word, language)))) return true;
    return prefixPatterns(table, folded).some(
      ({ form }) => form.parts.length === 1 && folded.startsWith(form.parts[0]?.text ?? '\0'),
    );
  }

  /** True for words of the language, German compounds included: what is no word may be a name. */
  isWord(word: string, language: Language): boolean {
    return (
      this.knows(word, language) ||
      this.#vocabulary.has(word, language) ||
      (language === 'de' && this.#isCompound(word))
    );
  }

  /** The word of the concept tables that a misspelt one means, folded; undefined when it is a word or no slip explains it. */
  correct(word: string, language: Language): string | undefined {
    if (this.isWord(word, language)) return undefined;
    let index = this.#spelling.get(language);
    if (index === undefined) {
      const forms = this.#rows.flatMap((row) => row.forms[language]).filter((form) => /^=?[\p{L}]+$/u.test(form));
      index = new SpellingIndex([
        ...[...functionWordsOf(language)].map(fold),
        ...forms.map((form) => fold(form.replace('=', ''))),
      ]);
      this.#spelling.set(language, index);
    }
    return index.correct(fold(word));
  }

  /** Near-synonyms, as either side's row says. */
  relatedTo(id: string): ReadonlySet<string> {
    return this.#related.get(id) ?? NONE;
  }

  flagged(id: string, flag: ConceptFlag): boolean {
    return this.concepts.get(id)?.flags.has(flag) ?? false;
  }

  /** Stemming a language's forms takes about 0.1 s, so it waits until the language is met. */
  #tableOf(language: Language): PatternTable {
    const known = this.#tables.get(language);
    if (known !== undefined) return known;
    const table = newPatternTable();
    for (const row of this.#rows) {
      for (const written of row.forms[language])
        addPattern(table, { concept: row.id, form: parseForm(written, language) });
    }
    this.#tables.set(language, table);
    return table;
  }

  #isCompound(word: string): boolean {
    const known = (part: string) =>
      part.length >= COMPOUND_PART_MIN_CHARS && (this.knows(part, 'de') || this.#vocabulary.has(part, 'de'));
    for (let at = COMPOUND_PART_MIN_CHARS; at + COMPOUND_PART_MIN_CHARS <= word.length; at++) {
      const head = word.slice(0, at);
      if (known(word.slice(at)) && (known(head) || (/s$/.test(head) && known(head.slice(0, -1))))) return true;
    }
    return false;
  }

  #relate(one: string, other: string): void {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const known = this.#related.get(from) ?? new Set<string>();
      known.add(to);
      this.#related.set(from, known);
    }
  }
}
