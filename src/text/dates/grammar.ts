/** A language's lexicon, compiled once on first use. */
import type { Language } from '../../model/language.ts';
import { fold } from '../fold.ts';
import { isFunctionWord } from '../function-words.ts';
import { anchorWords } from './anchor-words.ts';
import type { DateRole } from './date-phrase.ts';
import { ENGLISH } from './languages/english.ts';
import { FRENCH } from './languages/french.ts';
import { GERMAN } from './languages/german.ts';
import { RUSSIAN } from './languages/russian.ts';
import { SHARED_RULES } from './languages/shared-rules.ts';
import { SPANISH } from './languages/spanish.ts';
import type { DateLexicon, Rule } from './lexicon.ts';
import { words } from './lexicon.ts';
import type { NumberTable } from './number-words.ts';
import { compileNumbers } from './number-words.ts';
import { compilePatterns, type TrieNode } from './pattern-trie.ts';
import type { SlotVocabulary } from './read-slot.ts';
import type { WordClasses } from './word-classes.ts';
import { compileWordClasses } from './word-classes.ts';

/** What a word between or before dates does: a role, or its part in a range. */
export type Marker = Exclude<DateRole, 'at'> | 'from' | 'to' | 'between' | 'and';

export interface Grammar {
  readonly language: Language;
  readonly rules: TrieNode<Rule>;
  readonly markers: TrieNode<Marker>;
  readonly vocabulary: SlotVocabulary;
  /** words that a phrase can begin with */
  readonly starts: ReadonlySet<string>;
  /** one of them stands in every date without digits; folded */
  readonly anchors: ReadonlySet<string>;
}

const LEXICONS: Readonly<Record<Language, DateLexicon>> = {
  en: ENGLISH,
  fr: FRENCH,
  de: GERMAN,
  es: SPANISH,
  ru: RUSSIAN,
};

const compiled = new Map<Language, Grammar>();

export function grammarOf(language: Language): Grammar {
  const known = compiled.get(language);
  if (known) return known;
  const grammar = compile(language, LEXICONS[language]);
  compiled.set(language, grammar);
  return grammar;
}

function compile(language: Language, lexicon: DateLexicon): Grammar {
  const classes = compileWordClasses(lexicon);
  const numbers = compileNumbers(lexicon.numbers, lexicon.numberGlue);
  const allRules = [...SHARED_RULES, ...lexicon.rules];
  const rules = compileRules(allRules, lexicon.macros);
  const markers = compileMarkers(lexicon);
  const vocabulary = { classes, numbers, daySuffixes: new Set(words(lexicon.daySuffixes)) };
  const isCommon = (word: string) => isFunctionWord(word, language);
  return {
    language,
    rules,
    markers,
    vocabulary,
    starts: startWords(rules, markers, classes, numbers),
    anchors: new Set([...anchorWords(allRules, { vocabulary, macros: lexicon.macros, isCommon })].map(fold)),
  };
}

function compileRules(rules: readonly Rule[], macros: DateLexicon['macros']): TrieNode<Rule> {
  const patterns = rules.flatMap((rule, order) => rule.templates.map((template) => ({ template, value: rule, order })));
  return compilePatterns(patterns, macros);
}

function compileMarkers({ roles, range, macros }: DateLexicon): TrieNode<Marker> {
  const patterns = Object.entries({ ...roles, ...range }).flatMap(([marker, templates]) =>
    templates.map((template) => ({ template, value: marker as Marker, order: 0 })),
  );
  return compilePatterns(patterns, macros);
}

function startWords(
  rules: TrieNode<Rule>,
  markers: TrieNode<Marker>,
  classes: WordClasses,
  numbers: NumberTable,
): ReadonlySet<string> {
  const starts = new Set([...rules.words(), ...markers.words()]);
  for (const [word, entries] of classes) if (entries.some((entry) => rules.hasSlot(entry.slot))) starts.add(word);
  for (const word of numbers.values.keys()) starts.add(word);
  return starts;
}
