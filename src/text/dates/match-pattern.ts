/** Walks the pattern trie over tokens. */
import type { Captures } from './captures.ts';
import type { DateToken } from './date-tokens.ts';
import type { TrieNode } from './pattern-trie.ts';
import type { SlotReading } from './read-slot.ts';

export interface PatternMatch<T> {
  readonly value: T;
  /** first token of the phrase, after the context */
  readonly from: number;
  /** token after its last */
  readonly to: number;
  readonly captures: Captures;
  readonly order: number;
}

/** Every pattern that matches from token `at` on, longest first; among equals the one declared first. */
export function matchPatterns<T>(
  root: TrieNode<T>,
  tokens: readonly DateToken[],
  at: number,
  readingsAt: (at: number) => readonly SlotReading[],
): readonly PatternMatch<T>[] {
  const found: PatternMatch<T>[] = [];
  walk({ tokens, at, readingsAt, found }, root, at, NOTHING);
  return found.length > 1 ? found.sort((a, b) => b.to - a.to || a.order - b.order) : found;
}

interface Walk<T> {
  readonly tokens: readonly DateToken[];
  readonly at: number;
  readonly readingsAt: (at: number) => readonly SlotReading[];
  readonly found: PatternMatch<T>[];
}

const NOTHING: Captures = {};

function walk<T>(from: Walk<T>, node: TrieNode<T>, next: number, captures: Captures): void {
  for (const { value, context, order } of node.accept) {
    from.found.push({ value, from: from.at + context, to: next, captures, order });
  }
  const token = from.tokens[next];
  if (token === undefined || (token.breaks && next > from.at)) return;
  const byWord = node.word(token.word);
  if (byWord) walk(from, byWord, next + 1, captures);
  if (!node.hasSlots) return;
  for (const reading of from.readingsAt(next)) {
    const target = node.slot(reading.slot);
    if (target) walk(from, target, reading.next, { ...captures, ...reading.captures });
  }
}
