/** Walks the pattern trie over tokens. */
import type { Captures } from './captures.ts';
import type { DateToken } from './date-tokens.ts';
import type { TrieNode } from './pattern-trie.ts';
import type { SlotReader } from './read-slot.ts';

export interface PatternMatch<T> {
  readonly value: T;
  /** first token of the phrase, after the context */
  readonly from: number;
  /** token after its last */
  readonly to: number;
  readonly captures: Captures;
}

/** Every pattern that matches from token `at` on, longest first; among equals the one declared first. */
export function matchPatterns<T>(
  root: TrieNode<T>,
  tokens: readonly DateToken[],
  at: number,
  readSlot: SlotReader,
): PatternMatch<T>[] {
  const found: PatternMatch<T>[] = [];
  const walk = (node: TrieNode<T>, next: number, captures: Captures): void => {
    if (next > at) {
      for (const { value, context } of node.accept) found.push({ value, from: at + context, to: next, captures });
    }
    const token = tokens[next];
    if (token === undefined || (token.breaks && next > at)) return;
    const byWord = node.words.get(token.word);
    if (byWord) walk(byWord, next + 1, captures);
    for (const [slot, target] of node.slots) {
      for (const reading of readSlot(slot, tokens, next))
        walk(target, reading.next, { ...captures, ...reading.captures });
    }
  };
  walk(root, at, {});
  return found.length > 1 ? found.sort((a, b) => b.to - a.to) : found;
}
