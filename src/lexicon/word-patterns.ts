import type { Token } from '../text/tokens.ts';
import type { Pattern } from './patterns.ts';

/** Patterns that a word may begin. A word of grammar begins a hundred expressions: most are ruled out by the word after it. */
export interface WordPatterns {
  readonly all: readonly Pattern[];
  /** those that the next word alone does not rule out */
  readonly always: readonly Pattern[];
  /** places of the others by the folded form or the stem that the next word must have */
  readonly byNext: ReadonlyMap<string, readonly number[]>;
}

/** Those of them that the next word may go on with, in their order. */
export function patternsBefore({ all, always, byNext }: WordPatterns, next: Token | undefined): readonly Pattern[] {
  if (byNext.size === 0 || next === undefined) return always;
  const folded = byNext.get(next.folded);
  const stemmed = next.stem === next.folded ? undefined : byNext.get(next.stem);
  if (folded === undefined && stemmed === undefined) return always;
  const likely = new Set(always);
  for (const place of folded ?? []) likely.add(all[place] as Pattern);
  for (const place of stemmed ?? []) likely.add(all[place] as Pattern);
  return all.filter((pattern) => likely.has(pattern));
}

export function byNextWord(all: readonly Pattern[]): WordPatterns {
  const always: Pattern[] = [];
  const byNext = new Map<string, number[]>();
  for (const [place, pattern] of all.entries()) {
    const { kind, parts } = pattern.form;
    const second = parts[1];
    if (second === undefined || kind === 'two-part' || second.how === 'prefix') always.push(pattern);
    else byNext.set(second.text, [...(byNext.get(second.text) ?? []), place]);
  }
  return { all, always, byNext };
}
