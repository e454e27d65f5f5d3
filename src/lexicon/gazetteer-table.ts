import type { GazetteerHit, GazetteerMatch } from './gazetteer.ts';
import { nameWords } from './gazetteer-names.ts';

/** What stands under the words of a name, or under the first of them. */
export interface NamesAt {
  readonly hits: readonly GazetteerHit[];
  /** how many words the longest name has that begins with this word; 0 where none does */
  readonly longest: number;
}

/** Names by their words, folded and separated by single blanks. */
export type NameFinder = (words: string) => NamesAt | undefined;

/** The longest name that starts at `words[from]`. */
export function matchNames(find: NameFinder, words: readonly string[], from: number): GazetteerMatch | undefined {
  const first = find(words[from] ?? '');
  if (first === undefined) return undefined;
  for (let length = Math.min(first.longest, words.length - from); length > 1; length--) {
    const hits = find(words.slice(from, from + length).join(' '))?.hits ?? [];
    if (hits.length > 0) return { length, hits };
  }
  return first.hits.length > 0 ? { length: 1, hits: first.hits } : undefined;
}

/** Collects names and their forms. */
export class NameTable {
  readonly #names = new Map<string, { readonly hits: GazetteerHit[]; longest: number }>();

  add(name: string, hit: GazetteerHit): void {
    const words = nameWords(name);
    if (words === '') return;
    const { hits } = this.#at(words);
    if (!hits.some((known) => known.entry === hit.entry && known.way === hit.way)) hits.push(hit);
    const parts = words.split(' ');
    const first = this.#at(parts[0] ?? '');
    first.longest = Math.max(parts.length, first.longest);
  }

  get names(): ReadonlyMap<string, NamesAt> {
    return this.#names;
  }

  #at(words: string): { readonly hits: GazetteerHit[]; longest: number } {
    let names = this.#names.get(words);
    if (names === undefined) {
      names = { hits: [], longest: 0 };
      this.#names.set(words, names);
    }
    return names;
  }
}
