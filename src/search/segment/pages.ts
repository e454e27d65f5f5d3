import { owned, words } from './sections.ts';

/**
 * A segment's terms in order, cut into pages: what is stored and read as one piece.
 * As 32-bit words: number of terms · where each list starts, and the end · where each term's name ends (bytes) ·
 * the lists · the names as UTF-8.
 */
const PAGE_BYTES = 16 * 1024;
/** A list from this size on has a page to itself, so that it is read without its neighbours. */
const LONE_LIST_BYTES = 4 * 1024;

export interface PageEntry {
  readonly term: string;
  readonly list: Uint32Array;
}

/** Collects entries, in the order of their terms, and cuts a page when it is full. */
export class PageWriter {
  /** the first term of every page so far */
  readonly firsts: string[] = [];
  #entries: PageEntry[] = [];
  #bytes = 0;

  /** Returns the pages that this entry completes. */
  add(entry: PageEntry): Uint8Array<ArrayBuffer>[] {
    const pages: Uint8Array<ArrayBuffer>[] = [];
    const { byteLength } = entry.list;
    if (this.#bytes > 0 && (byteLength >= LONE_LIST_BYTES || this.#bytes + byteLength > PAGE_BYTES))
      pages.push(this.#cut());
    this.#entries.push(entry);
    this.#bytes += byteLength + entry.term.length;
    if (byteLength >= LONE_LIST_BYTES) pages.push(this.#cut());
    return pages;
  }

  finish(): Uint8Array<ArrayBuffer>[] {
    return this.#entries.length > 0 ? [this.#cut()] : [];
  }

  #cut(): Uint8Array<ArrayBuffer> {
    const page = encodePage(this.#entries);
    this.firsts.push(this.#entries[0]?.term ?? '');
    this.#entries = [];
    this.#bytes = 0;
    return page;
  }
}

function encodePage(entries: readonly PageEntry[]): Uint8Array<ArrayBuffer> {
  const names = entries.map(({ term }) => Buffer.from(term));
  const nameBytes = names.reduce((sum, name) => sum + name.length, 0);
  const count = entries.length;
  const directory = 2 + 2 * count;
  const listWords = entries.reduce((sum, { list }) => sum + list.length, 0);
  const page = new Uint32Array(directory + listWords + Math.ceil(nameBytes / 4));
  page[0] = count;
  let at = directory;
  let end = 0;
  const text = Buffer.from(page.buffer, (directory + listWords) * 4, nameBytes);
  for (const [i, { list }] of entries.entries()) {
    page[1 + i] = at;
    page.set(list, at);
    at += list.length;
    const name = names[i] as Buffer;
    name.copy(text, end);
    end += name.length;
    page[2 + count + i] = end;
  }
  page[1 + count] = at;
  return new Uint8Array(page.buffer);
}

/** A page, opened. */
export class Page {
  readonly size: number;
  readonly #words: Uint32Array<ArrayBuffer>;

  constructor(bytes: Uint8Array) {
    this.#words = words(owned(bytes));
    this.size = this.#words[0] ?? 0;
  }

  term(index: number): string {
    const ends = 2 + this.size;
    const names = (this.#words[1 + this.size] as number) * 4;
    const start = index === 0 ? 0 : (this.#words[ends + index - 1] as number);
    return Buffer.from(this.#words.buffer, names + start, (this.#words[ends + index] as number) - start).toString();
  }

  /** shares the page's memory */
  list(index: number): Uint32Array<ArrayBuffer> {
    return this.#words.subarray(this.#words[1 + index], this.#words[2 + index]);
  }

  /** the list of `term`, in memory of its own unless it is alone on the page */
  find(term: string): Uint32Array | undefined {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.term(middle) < term) low = middle + 1;
      else high = middle;
    }
    if (low === this.size || this.term(low) !== term) return undefined;
    return this.size === 1 ? this.list(low) : this.list(low).slice();
  }
}
