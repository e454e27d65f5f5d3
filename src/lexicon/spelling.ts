/** Finds the known word that a misspelt one means: the nearest by edit distance among those that begin alike. */
import type { KnownWords } from './known-words.ts';

/** Shorter words are too easily mistaken for others. */
const MIN_CHARS = 4;
/** Words this long may have two slips. */
const TWO_SLIPS_MIN_CHARS = 8;

export class SpellingIndex {
  readonly #words: KnownWords;

  constructor(words: KnownWords) {
    this.#words = words;
  }

  /** The known words that look like this once accents are gone, as written. */
  writtenAs(folded: string): readonly string[] {
    return this.#words.written(folded);
  }

  /**
   * The nearest known word within the allowed slips, as written; undefined when none or when two are equally near.
   * @param word folded
   */
  correct(word: string, slips = word.length >= TWO_SLIPS_MIN_CHARS ? 2 : 1): string | undefined {
    if (word.length < MIN_CHARS || this.writtenAs(word).length > 0) return undefined;
    const letters = lettersOf(word);
    const near = new Map<string, number>();
    for (const candidate of this.#alike(word)) {
      if (Math.abs(candidate.length - word.length) > slips || candidate.length < MIN_CHARS) continue;
      if (!mayBeNear(letters, lettersOf(candidate), slips)) continue;
      const distance = editDistance(word, candidate);
      if (distance <= slips) near.set(candidate, distance);
    }
    const sorted = [...near].sort((a, b) => a[1] - b[1] || Number(b[0][0] === word[0]) - Number(a[0][0] === word[0]));
    const [best, second] = sorted;
    if (best === undefined) return undefined;
    if (best[1] === 1 || second === undefined || second[1] > best[1]) return this.writtenAs(best[0])[0];
    // letters doubled or not: `supossed` is `supposed`, whatever else lies two slips away
    const [doubled, another] = sorted.filter(([known]) => undoubled(known) === undoubled(word));
    return doubled === undefined || another !== undefined ? undefined : this.writtenAs(doubled[0])[0];
  }

  /** The known word of which this is another form, by `same` (of folded words), as written; of several the one that shares most letters. */
  formOf(word: string, same: (word: string, known: string) => boolean): string | undefined {
    const [best] = this.#words
      .startingWith(word.charAt(0))
      .filter((known) => known.length >= MIN_CHARS && known !== word && same(word, known))
      .sort((a, b) => editDistance(word, a) - editDistance(word, b) || (a < b ? -1 : 1));
    return best === undefined ? undefined : this.writtenAs(best)[0];
  }

  /** Words with the same first letter, and those whose first letter was swapped, lost, doubled or mistyped. */
  *#alike(word: string): Generator<string> {
    const [first, second] = [word.charAt(0), word.charAt(1)];
    yield* this.#words.startingWith(first);
    if (second !== first) yield* this.#words.startingWith(second);
    yield* this.#words.withSecond(second);
    yield* this.#words.withSecond(first);
  }
}

/** Which letters a word has, a bit for each; some share one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

/** Cheap test before the distance: a slip brings in one letter at most, and takes away one. */
const mayBeNear = (a: number, b: number, slips: number): boolean => bitsOf(a & ~b) <= slips && bitsOf(b & ~a) <= slips;

/** @returns how many bits are set */
function bitsOf(letters: number): number {
  let bits = 0;
  for (let left = letters; left !== 0; left &= left - 1) bits++;
  return bits;
}

const undoubled = (word: string): string => word.replace(/(.)\1+/g, '$1');

/** Optimal string alignment distance: insert, delete, replace, swap neighbours. */
export function editDistance(a: string, b: string): number {
  // what both begin and end with costs nothing, and leaves little of two forms of one word
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return distanceBetween(a.slice(start, a.length - end), b.slice(start, b.length - end));
}

function distanceBetween(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      let best = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}
