/** Finds the known word that a misspelt one means: the nearest by edit distance among those that begin alike. */
import { fold } from '../text/fold.ts';

/** Shorter words are too easily mistaken for others. */
const MIN_CHARS = 4;
/** Words this long may have two slips. */
const TWO_SLIPS_MIN_CHARS = 8;

/** All known words by their first and by their second letter: a slip seldom changes both. */
export class SpellingIndex {
  readonly #byFirst = new Map<string, string[]>();
  readonly #bySecond = new Map<string, string[]>();
  /** folded word → the ways it is written: `anuncio`, `anunció` */
  readonly #written = new Map<string, string[]>();

  /** @param words as written, in lower case */
  constructor(words: Iterable<string>) {
    for (const written of words) {
      const word = fold(written);
      const known = this.#written.get(word);
      if (known !== undefined) {
        if (!known.includes(written)) known.push(written);
        continue;
      }
      this.#written.set(word, [written]);
      if (word.length < MIN_CHARS) continue;
      push(this.#byFirst, word.charAt(0), word);
      push(this.#bySecond, word.charAt(1), word);
    }
  }

  /** The known words that look like this once accents are gone, as written. */
  writtenAs(folded: string): readonly string[] {
    return this.#written.get(folded) ?? [];
  }

  /**
   * The nearest known word within the allowed slips, as written; undefined when none or when two are equally near.
   * @param word folded
   */
  correct(word: string, slips = word.length >= TWO_SLIPS_MIN_CHARS ? 2 : 1): string | undefined {
    if (word.length < MIN_CHARS || this.#written.has(word)) return undefined;
    const near = new Map<string, number>();
    for (const candidate of this.#alike(word)) {
      if (Math.abs(candidate.length - word.length) > slips || !sameLetters(word, candidate, slips)) continue;
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
    const [best] = (this.#byFirst.get(word.charAt(0)) ?? [])
      .filter((known) => known !== word && same(word, known))
      .sort((a, b) => editDistance(word, a) - editDistance(word, b) || (a < b ? -1 : 1));
    return best === undefined ? undefined : this.writtenAs(best)[0];
  }

  /** Words with the same first letter, and those whose first letter was swapped, lost, doubled or mistyped. */
  *#alike(word: string): Generator<string> {
    const [first, second] = [word.charAt(0), word.charAt(1)];
    yield* this.#byFirst.get(first) ?? [];
    if (second !== first) yield* this.#byFirst.get(second) ?? [];
    yield* this.#bySecond.get(second) ?? [];
    yield* this.#bySecond.get(first) ?? [];
  }
}

/** Cheap test before the distance: two words a few slips apart are made of nearly the same letters. */
function sameLetters(a: string, b: string, slips: number): boolean {
  const letters = new Map<string, number>();
  for (const letter of a) letters.set(letter, (letters.get(letter) ?? 0) + 1);
  let missing = 0;
  for (const letter of b) {
    const left = letters.get(letter) ?? 0;
    if (left === 0) missing += 1;
    else letters.set(letter, left - 1);
    if (missing > slips) return false;
  }
  return true;
}

const undoubled = (word: string): string => word.replace(/(.)\1+/g, '$1');

function push(map: Map<string, string[]>, key: string, word: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [word]);
  else list.push(word);
}

/** Optimal string alignment distance: insert, delete, replace, swap neighbours. */
export function editDistance(a: string, b: string): number {
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
