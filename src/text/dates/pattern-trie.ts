/** All patterns of one language as one trie: a text is matched by walking it, so cost grows with the text, not with
 *  the number of patterns. */
import type { Slot } from './captures.ts';
import type { Rule } from './lexicon.ts';
import type { Sequence } from './template.ts';
import { expandTemplate } from './template.ts';
import { splitWords, withoutAccents } from './word-classes.ts';

interface Acceptance<T> {
  readonly value: T;
  /** how many tokens at the start are context only */
  readonly context: number;
  /** place in the order of declaration */
  readonly order: number;
}

export interface TrieNode<T> {
  readonly words: Map<string, TrieNode<T>>;
  readonly slots: Map<Slot, TrieNode<T>>;
  accept: Acceptance<T>[];
}

export const emptyNode = <T>(): TrieNode<T> => ({ words: new Map(), slots: new Map(), accept: [] });

/** Adds every reading of a template. */
export function addTemplate<T>(
  root: TrieNode<T>,
  template: string,
  value: T,
  macros: Readonly<Record<string, string>>,
  order: number,
): void {
  for (const sequence of expandTemplate(template, macros)) {
    if (sequence.elements.length > 0) addSequence(root, sequence, value, order);
  }
}

export function compileRules(rules: readonly Rule[], macros: Readonly<Record<string, string>>): TrieNode<Rule> {
  const root = emptyNode<Rule>();
  for (const [order, rule] of rules.entries()) {
    for (const template of rule.templates) addTemplate(root, template, rule, macros, order);
  }
  return root;
}

function addSequence<T>(root: TrieNode<T>, sequence: Sequence, value: T, order: number): void {
  let nodes = [root];
  for (const element of sequence.elements) {
    if ('slot' in element) nodes = nodes.map((node) => child(node.slots, element.slot));
    else nodes = nodes.flatMap((node) => wordChildren(node, element.word));
  }
  for (const node of nodes) {
    if (node.accept.every((known) => known.value !== value)) {
      node.accept.push({ value, context: sequence.context, order });
    }
  }
}

/** `avant-hier` is two tokens; unaccented spellings lead to a node of their own. */
function wordChildren<T>(node: TrieNode<T>, word: string): TrieNode<T>[] {
  return [...new Set([word, withoutAccents(word)])].map((spelling) =>
    splitWords(spelling).reduce((at, part) => child(at.words, part), node),
  );
}

function child<K, T>(edges: Map<K, TrieNode<T>>, key: K): TrieNode<T> {
  const known = edges.get(key);
  if (known) return known;
  const fresh = emptyNode<T>();
  edges.set(key, fresh);
  return fresh;
}
