import type { PostingList } from '../postings/posting-list.ts';

/** What an entry costs besides its list, bytes (estimated: map entry, key, objects). */
const ENTRY_BYTES = 250;

/** The lists of one segment that are in memory; `null` = the segment has no such term. */
interface Shelf {
  young: Map<string, PostingList | null>;
  old: Map<string, PostingList | null>;
}

/** Hot posting lists of all open segments, bounded in bytes. Least recently used lists go first, half of all at a time:
 *  what was not asked for since the last half was filled is dropped. */
export class PostingCache {
  readonly #max: number;
  readonly #shelves = new Map<number, Shelf>();
  #youngBytes = 0;
  #oldBytes = 0;

  constructor(maxBytes: number) {
    this.#max = maxBytes;
  }

  /** Memory held, bytes. */
  get bytes(): number {
    return this.#youngBytes + this.#oldBytes;
  }

  get(segment: number, term: string): PostingList | null | undefined {
    const shelf = this.#shelves.get(segment);
    if (shelf === undefined) return undefined;
    const young = shelf.young.get(term);
    if (young !== undefined) return young;
    const old = shelf.old.get(term);
    if (old === undefined) return undefined;
    shelf.old.delete(term);
    this.#oldBytes -= cost(old);
    this.set(segment, term, old);
    return old;
  }

  set(segment: number, term: string, list: PostingList | null): void {
    const bytes = cost(list);
    if (bytes > this.#max / 2) return;
    const shelf = this.#shelves.get(segment) ?? { young: new Map(), old: new Map() };
    this.#shelves.set(segment, shelf);
    if (shelf.young.has(term)) return;
    if (this.#youngBytes + bytes > this.#max / 2) this.#age();
    shelf.young.set(term, list);
    this.#youngBytes += bytes;
  }

  /** Forgets a segment that is no longer searched. */
  drop(segment: number): void {
    const shelf = this.#shelves.get(segment);
    if (shelf === undefined) return;
    for (const list of shelf.young.values()) this.#youngBytes -= cost(list);
    for (const list of shelf.old.values()) this.#oldBytes -= cost(list);
    this.#shelves.delete(segment);
  }

  #age(): void {
    for (const shelf of this.#shelves.values()) {
      shelf.old = shelf.young;
      shelf.young = new Map();
    }
    this.#oldBytes = this.#youngBytes;
    this.#youngBytes = 0;
  }
}

const cost = (list: PostingList | null): number => ENTRY_BYTES + (list?.bytes ?? 0);
