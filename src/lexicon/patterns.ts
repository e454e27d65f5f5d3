import type { Language } from '../model/language.ts';
import { perWord } from '../text/per-word.ts';
import { stem } from '../text/stems.ts';
import type { Token } from '../text/tokens.ts';
import { formsOf, type WordForms } from '../text/word-forms.ts';
import type { Form } from './forms.ts';
import { editDistance } from './spelling.ts';
import { byNextWord, patternsBefore, type WordPatterns } from './word-patterns.ts';

/** One written form of one concept. */
export interface Pattern {
  readonly concept: string;
  readonly form: Form;
}

/** Patterns that may begin at one word, each list in the order of the tables; undefined or empty = none. */
interface PatternsOfWord {
  /** by the word as written */
  readonly exact: readonly Pattern[] | undefined;
  readonly stems: readonly Pattern[] | undefined;
  /** by its first letters */
  readonly prefixes: readonly Pattern[] | undefined;
}

export type PatternFinder = (folded: string, stemmed: string) => PatternsOfWord;

/** The patterns of one language, found by the token at which they may begin. */
export interface PatternTable {
  readonly language: Language;
  readonly find: PatternFinder;
  /** of a word as it is written */
  readonly ofWord: (word: WordForms) => WordPatterns;
}

/** What a word is compared by. */
type Forms = Pick<WordForms, 'folded' | 'stem'>;

/** How many tokens may stand between the parts of a two-part pattern (`nahm … teil`). */
const TWO_PART_MAX_GAP_TOKENS = 12;

export const patternTable = (language: Language, find: PatternFinder): PatternTable => ({
  language,
  find,
  ofWord: perWord((word) => findPatterns(find, word)),
});

/** True when a form of one word means this folded word by itself. */
export function knowsWord(table: PatternTable, folded: string, stemmed: string): boolean {
  const { exact, stems, prefixes } = table.find(folded, stemmed);
  const alone = (patterns: readonly Pattern[] | undefined) =>
    patterns?.some(({ form }) => form.parts.length === 1) ?? false;
  if (alone(exact) || alone(stems)) return true;
  return (
    prefixes?.some(({ form }) => form.parts.length === 1 && folded.startsWith(form.parts[0]?.text ?? '\0')) ?? false
  );
}

/** Patterns that may begin at a token, in the order of the tables. */
export function patternsAt(table: PatternTable, token: Token, next: Token | undefined): readonly Pattern[] {
  return patternsBefore(patternsOf(table, token), next);
}

/** A question may have other forms put in the place of the word's own: what they find is not remembered. */
function patternsOf({ find, ofWord }: PatternTable, token: Token): WordPatterns {
  const { folded, stem, word } = token;
  return folded === word.folded && stem === word.stem ? ofWord(word) : findPatterns(find, token);
}

function findPatterns(find: PatternFinder, word: Forms): WordPatterns {
  const { exact = [], stems = [], prefixes = [] } = find(word.folded, word.stem);
  return byNextWord([...exact, ...likelyInflections(word, stems, exact), ...prefixes]);
}

/** Concepts that a folded German word means by itself, for the parts of a compound. */
export function conceptsOfWord(table: PatternTable, folded: string): string[] {
  const token: Token = {
    start: 0,
    end: 0,
    surface: folded,
    folded,
    stem: stem(folded, 'de'),
    isNumber: false,
    grammatical: false,
    word: formsOf(folded, 'de'),
  };
  return patternsAt(table, token, undefined)
    .filter(({ form }) => form.parts.length === 1 && matchLength(form, [token], 0) === 1)
    .map(({ concept }) => concept);
}

/** A stem match this much further from the written form than the nearest one is another word (`parle`: `parler`, not `parlement`). */
const INFLECTION_SLACK_EDITS = 2;
/** Where a table lists the very form, other words must be nearer still. */
const LITERAL_SLACK_EDITS = 1;

/** An inflected form is hardly ever this much shorter than the form that a table lists: that is a derivation (`parle`, `parlement`). */
const SHORTENING_MAX_CHARS = 3;

/**
 * Stemmers throw words together. A word that some concept lists as it is written (`=several`) is no inflection of another
 * concept's word (`severe`), and of all words with its stem it is one of the nearest.
 */
function likelyInflections(word: Forms, stems: readonly Pattern[], exact: readonly Pattern[]): Pattern[] {
  const literal = exact.some((pattern) => pattern.form.parts.length === 1);
  const distanceOf = (pattern: Pattern) => editDistance(word.folded, pattern.form.parts[0]?.written ?? word.folded);
  const nearest = Math.min(
    literal ? 0 : Number.POSITIVE_INFINITY,
    ...stems.filter((pattern) => pattern.form.parts.length === 1).map(distanceOf),
  );
  return stems.filter((pattern) => {
    if (pattern.form.parts.length > 1) return true;
    const distance = distanceOf(pattern);
    if ((pattern.form.parts[0]?.written?.length ?? 0) - word.folded.length > SHORTENING_MAX_CHARS) return false;
    return literal
      ? distance === 0
      : distance <= nearest + (nearest === 0 ? LITERAL_SLACK_EDITS : INFLECTION_SLACK_EDITS);
  });
}

/** How many tokens from `at` on the form covers; 0 where it does not match. A two-part form covers its first token. */
export function matchLength(form: Form, tokens: readonly Token[], at: number): number {
  const { parts } = form;
  const [first] = parts;
  const token = tokens[at];
  if (first === undefined || token === undefined || !partMatches(first, token)) return 0;
  if (form.kind === 'two-part') return secondPartAt(form, tokens, at) > 0 ? 1 : 0;
  for (let offset = 1; offset < parts.length; offset++) {
    const [part, next] = [parts[offset], tokens[at + offset]];
    if (part === undefined || next === undefined || !partMatches(part, next)) return 0;
  }
  return parts.length;
}

/** How many tokens after `at` the second part of a two-part form stands; 0 where it does not. */
export function secondPartAt(form: Form, tokens: readonly Token[], at: number): number {
  const second = form.parts[1];
  if (second === undefined) return 0;
  const end = Math.min(tokens.length, at + 1 + TWO_PART_MAX_GAP_TOKENS);
  for (let next = at + 1; next < end; next++) if (partMatches(second, tokens[next] as Token)) return next - at;
  return 0;
}

function partMatches(part: Form['parts'][number], token: Token): boolean {
  if (part.how === 'exact') return token.folded === part.text;
  if (part.how === 'prefix') return token.folded.startsWith(part.text);
  return token.stem === part.text;
}
