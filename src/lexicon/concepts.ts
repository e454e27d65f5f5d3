import type { Language } from '../model/language.ts';
import { fold } from '../text/fold.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { perWord } from '../text/per-word.ts';
import { stem } from '../text/stems.ts';
import type { Token } from '../text/tokens.ts';
import { type CompoundParts, splitCompound } from './compounds.ts';
import { type Concept, type ConceptFlag, type ConceptMatch, toConcept, withoutCovered } from './concept.ts';
import type { LexiconSource } from './lexicon-source.ts';
import { addLongest } from './longest-matches.ts';
import {
  conceptsOfWord,
  knowsWord,
  matchLength,
  type PatternTable,
  patternsAt,
  patternTable,
  secondPartAt,
} from './patterns.ts';
import { relationsOf } from './relations.ts';
import { isSameRussianWord } from './russian-inflection.ts';
import { SpellingIndex } from './spelling.ts';
import type { Vocabulary } from './vocabulary.ts';

const NONE: ReadonlySet<string> = new Set();
/** One slip in a word this long hardly makes another word. */
const CLEAR_SLIP_MIN_CHARS = 7;
const NO_VOCABULARY: Vocabulary = { has: () => false, lists: () => false };

/** The lexicon of all languages: tokens → concepts. Built once from the tables. */
export class Lexicon {
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly #source: LexiconSource;
  readonly #vocabulary: Vocabulary;
  readonly #tables = new Map<Language, PatternTable>();
  #related: ReadonlyMap<string, ReadonlySet<string>> | undefined;
  readonly #spelling = new Map<Language, SpellingIndex>();
  /** ids of the concepts with each flag */
  readonly #flagged = new Map<string, Set<string>>();
  /** of a German compound that no table lists: the concepts of its parts */
  readonly #conceptsOfParts = perWord(({ folded }): readonly string[] => {
    const parts = this.#partsOf(folded);
    const table = this.#tableOf('de');
    return parts === undefined ? [] : [parts.head, parts.modifier].flatMap((part) => conceptsOfWord(table, part));
  });

  constructor(source: LexiconSource, vocabulary: Vocabulary = NO_VOCABULARY) {
    this.#source = source;
    this.#vocabulary = vocabulary;
    const concepts = new Map<string, Concept>();
    for (const head of source.heads) concepts.set(head.id, toConcept(head));
    this.concepts = concepts;
    for (const { id, flags } of concepts.values())
      for (const flag of flags) this.#flagged.set(flag, (this.#flagged.get(flag) ?? new Set()).add(id));
  }

  /** All concepts in `tokens`, each at its longest; a token may have several (senses, and the words inside an expression). */
  match(tokens: readonly Token[], language: Language): ConceptMatch[] {
    const matches: ConceptMatch[] = [];
    const table = this.#tableOf(language);
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] as Token;
      if (!token.isNumber) this.#matchAt(tokens, at, table, matches);
    }
    return withoutCovered(matches, (inner, expression) => this.#speaksInside(inner, expression));
  }

  /** A `peace deal` is a deal, a `royal flush` nothing royal: expressions still speak of the related things that they are made of. */
  #speaksInside(inner: string, expression: string): boolean {
    return this.relatedTo(expression).has(inner);
  }

  /**
   * Adds the concepts that begin at a token, with the tokens they cover. A word of grammar means something only in an expression
   * or where a table lists it as written.
   */
  #matchAt(tokens: readonly Token[], at: number, table: PatternTable, matches: ConceptMatch[]): void {
    const token = tokens[at] as Token;
    const before = matches.length;
    const split: ConceptMatch[] = [];
    let [reach, longest, single] = [0, 0, false];
    for (const { concept, form } of patternsAt(table, token, tokens[at + 1])) {
      if (token.grammatical && form.parts.length === 1 && form.parts[0]?.how !== 'exact') continue;
      const length = matchLength(form, tokens, at);
      if (length === 0) continue;
      if (form.kind === 'two-part') {
        addLongest(split, 0, concept, tokens, at, length);
        reach = Math.max(reach, secondPartAt(form, tokens, at));
      } else {
        addLongest(matches, before, concept, tokens, at, length);
        longest = Math.max(longest, length);
      }
    }
    // `schlug … vor` proposes and hits nobody; an expression that holds both parts says more (`pick up again` is no `pick … up`)
    if (split.length > 0 && longest <= reach) {
      const kept = matches
        .splice(before)
        .filter(({ concept }) => split.some((whole) => this.#speaksInside(concept, whole.concept)));
      matches.push(...split, ...kept);
      return;
    }
    if (table.language !== 'de') return;
    for (let i = before; i < matches.length; i++) single ||= matches[i]?.tokens === 1;
    if (single) return;
    const known = matches.length;
    for (const concept of this.#conceptsOfParts(token.word))
      if (!matches.slice(before, known).some((match) => match.concept === concept))
        addLongest(matches, known, concept, tokens, at, 1);
  }

  /** True when the word alone stands in the concept tables of this language. */
  knows(word: string, language: Language): boolean {
    return knowsWord(this.#tableOf(language), fold(word), stem(word, language));
  }

  /** True for words of the language, German compounds included: what is no word may be a name. */
  isWord(word: string, language: Language): boolean {
    return (
      this.knows(word, language) ||
      this.#vocabulary.has(word, language) ||
      (language === 'de' && this.#partsOf(fold(word)) !== undefined)
    );
  }

  /** True for words that a list has as they stand or inflected: `меркель` has the root of `меркнуть` and is none. */
  isListedWord(word: string, language: Language): boolean {
    return this.knows(word, language) || this.#vocabulary.lists(word, language);
  }

  /**
   * The word of the concept tables that is meant by one that they do not list, as written: a Russian form that stemming does not
   * reach, or a slip. Undefined when it is a word of its own or nothing explains it.
   */
  correct(word: string, language: Language): string | undefined {
    const folded = fold(word);
    const known = this.knows(folded, language);
    if (language === 'ru' && !known) {
      const form = this.#spellingOf(language).formOf(folded, isSameRussianWord);
      if (form !== undefined) return form;
    }
    if (!this.isWord(word, language)) return this.#spellingOf(language).correct(folded);
    // the vocabulary has stems, and a slip may leave one: `comming`, `goverment`
    return known || folded.length < CLEAR_SLIP_MIN_CHARS ? undefined : this.#spellingOf(language).correct(folded, 1);
  }

  /** Listed words that look like this one once accents are gone, as written: `anuncio` → `anuncio`, `anunció`. */
  spellings(word: string, language: Language): readonly string[] {
    return this.#spellingOf(language).writtenAs(fold(word));
  }

  /** True where a table has the word in just this form, be it inside an expression: not for what only shares a stem with one. */
  isWritten(word: string, language: Language): boolean {
    return this.spellings(word, language).length > 0;
  }

  #spellingOf(language: Language): SpellingIndex {
    let index = this.#spelling.get(language);
    if (index === undefined) {
      index = new SpellingIndex(this.#source.words(language));
      this.#spelling.set(language, index);
    }
    return index;
  }

  /** Near-synonyms, as either side's row says. */
  relatedTo(id: string): ReadonlySet<string> {
    this.#related ??= relationsOf(this.concepts);
    return this.#related.get(id) ?? NONE;
  }

  flagged(id: string, flag: ConceptFlag): boolean {
    return this.#flagged.get(flag)?.has(id) ?? false;
  }

  #tableOf(language: Language): PatternTable {
    let table = this.#tables.get(language);
    if (table === undefined) {
      table = patternTable(language, this.#source.patterns(language));
      this.#tables.set(language, table);
    }
    return table;
  }

  #partsOf(folded: string): CompoundParts | undefined {
    return splitCompound(
      folded,
      (part) => this.knows(part, 'de') || this.#vocabulary.has(part, 'de') || isFunctionWord(part, 'de'),
    );
  }
}
