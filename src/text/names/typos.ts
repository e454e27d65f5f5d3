/** Damerau–Levenshtein with adjacent transpositions (optimal string alignment), in letters.
 *  Gives up early: returns `limit + 1` for anything farther than `limit`. */
export function typoDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      ) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** Shorter words have too many neighbours to be searched by typing errors. */
export const TYPO_MIN_LETTERS = 5;
/** From this length on two errors are allowed. */
const TWO_TYPOS_MIN_LETTERS = 9;

export const typosAllowed = (word: string): number =>
  word.length < TYPO_MIN_LETTERS ? 0 : word.length < TWO_TYPOS_MIN_LETTERS ? 1 : 2;

/** The word and all words with one letter removed: two words one error apart share one of these. */
export function typoKeys(word: string): readonly string[] {
  const keys = [word];
  for (let at = 0; at < word.length; at++) {
    if (at > 0 && word.charCodeAt(at) === word.charCodeAt(at - 1)) continue;
    keys.push(word.slice(0, at) + word.slice(at + 1));
  }
  return keys;
}

/** Vowels blur first: what a word is found by when two of its letters are wrong. */
export const consonantSkeleton = (word: string): string =>
  word.slice(0, 1) +
  word
    .slice(1)
    .replace(/[aeiouyаеиоуыэюя\W]/g, '')
    .replace(/(.)\1+/g, '$1');
