import type { Token } from '../text/tokens.ts';
import type { Pattern } from './patterns.ts';

/** Patterns that a word may begin. A word of grammar begins a hundred expressions: most are ruled out by the word after it. */
export interface WordPatterns {
  readonly all: readonly Pattern[];
  /** those that the next word alone does not rule out */
  readonly always: readonly Pattern[];
  /** by the folded form or the stem that the next word must have: those that it rules out no longer, and `always` */
  readonly byNext: ReadonlyMap<string, readonly Pattern[]>;
}

/** Those of them that the next word may go on with, in their order. */
export function patternsBefore({ all, always, byNext }: WordPatterns, next: Token | undefined): readonly Pattern[] {
  if (byNext.size === 0 || next === undefined) return always;
  const folded = byNext.get(next.folded);
  const stemmed = next.stem === next.folded ? undefined : byNext.get(next.stem);
  if (folded === undefined || stemmed === undefined) return folded ?? stemmed ?? always;
  return all.filter((pattern) => folded.includes(pattern) || stemmed.includes(pattern));
}

export function byNextWord(all: readonly Pattern[]): WordPatterns {
  const always = all.filter((pattern) => neededNext(pattern) === undefined);
  const needed = new Set(all.flatMap((pattern) => neededNext(pattern) ?? []));
  const byNext = new Map<string, readonly Pattern[]>();
  for (const word of needed) {
    byNext.set(
      word,
      all.filter((pattern) => (neededNext(pattern) ?? word) === word),
    );
  }
  return { all, always, byNext };
}

/** The folded form or stem without which the pattern cannot go on; undefined = several words may be next. */
function neededNext({ form: { kind, parts } }: Pattern): string | undefined {
  const second = parts[1];
  return second === undefined || kind === 'two-part' || second.how === 'prefix' ? undefined : second.text;
}
