/** Finds the known word that a misspelt one means, by deletions. Source: SymSpell (Garbe 2012), distance 1 and 2. */

/** Shorter words are too easily mistaken for others. */
const MIN_CHARS = 4;
/** Words this long may have two slips. */
const TWO_SLIPS_MIN_CHARS = 8;

/** All known words, reachable through any one deletion. */
export class SpellingIndex {
  readonly #byDeletion = new Map<string, string[]>();
  readonly #words = new Set<string>();

  /** @param words folded words */
  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (word.length < MIN_CHARS || this.#words.has(word)) continue;
      this.#words.add(word);
      for (const key of withDeletions(word)) {
        const list = this.#byDeletion.get(key);
        if (list === undefined) this.#byDeletion.set(key, [word]);
        else list.push(word);
      }
    }
  }

  /** The nearest known word within the allowed slips; undefined when none or when two are equally near. */
  correct(word: string): string | undefined {
    if (word.length < MIN_CHARS || this.#words.has(word)) return undefined;
    const allowed = word.length >= TWO_SLIPS_MIN_CHARS ? 2 : 1;
    const near = new Map<string, number>();
    for (const key of withDeletions(word)) {
      for (const candidate of this.#byDeletion.get(key) ?? []) {
        const distance = editDistance(word, candidate);
        if (distance <= allowed) near.set(candidate, distance);
      }
    }
    const sorted = [...near].sort((a, b) => a[1] - b[1] || Number(b[0][0] === word[0]) - Number(a[0][0] === word[0]));
    const [best, second] = sorted;
    if (best === undefined || (best[1] > 1 && second !== undefined && second[1] === best[1])) return undefined;
    return best[0];
  }
}

function* withDeletions(word: string): Generator<string> {
  yield word;
  for (let at = 0; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1);
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
