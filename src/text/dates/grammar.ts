/** A language's lexicon, compiled once on first use. */
import type { Language } from '../../model/language.ts';
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
import type { TrieNode } from './pattern-trie.ts';
import { addTemplate, compileRules, emptyNode } from './pattern-trie.ts';
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
  const rules = compileRules([...SHARED_RULES, ...lexicon.rules], lexicon.macros);
  const markers = compileMarkers(lexicon);
  const vocabulary = { classes, numbers, daySuffixes: new Set(words(lexicon.daySuffixes)) };
  return { language, rules, markers, vocabulary, starts: startWords(rules, markers, classes, numbers) };
}

function compileMarkers(lexicon: DateLexicon): TrieNode<Marker> {
  const root = emptyNode<Marker>();
  for (const [marker, templates] of Object.entries({ ...lexicon.roles, ...lexicon.range })) {
    for (const template of templates) addTemplate(root, template, marker as Marker, lexicon.macros, 0);
  }
  return root;
}

function startWords(
  rules: TrieNode<Rule>,
  markers: TrieNode<Marker>,
  classes: WordClasses,
  numbers: NumberTable,
): ReadonlySet<string> {
  const starts = new Set([...rules.words.keys(), ...markers.words.keys()]);
  for (const [word, entries] of classes) if (entries.some((entry) => rules.slots.has(entry.slot))) starts.add(word);
  for (const word of numbers.values.keys()) starts.add(word);
  return starts;
}
