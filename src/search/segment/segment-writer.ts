import { B, K1 } from '../bm25.ts';
import { encodePostings, type Impact } from '../postings/posting-list.ts';
import { type DocumentRow, DocumentTable } from './document-table.ts';
import { narrow, type SegmentHead } from './head.ts';
import { PageWriter } from './pages.ts';
import { StringTable } from './string-table.ts';
import { TermFilter } from './term-filter.ts';

export interface SegmentContents {
  /** by id */
  readonly documents: readonly DocumentRow[];
  /** terms in each passage, repeats counted */
  readonly lengths: ArrayLike<number>;
  /** no more different terms than this */
  readonly termsAtMost: number;
}

/** Takes a segment's terms in order and gives its pages as they fill, and its head at the end. */
export class SegmentWriter {
  readonly #contents: SegmentContents;
  readonly #pages = new PageWriter();
  readonly #filter: TermFilter;
  readonly #impact: Impact;
  readonly #length: number;
  readonly #longest: number;
  readonly #average: number;
  #terms = 0;
  #postings = 0;

  constructor(contents: SegmentContents) {
    const { lengths, termsAtMost } = contents;
    this.#contents = contents;
    this.#filter = TermFilter.forTerms(termsAtMost);
    let length = 0;
    let longest = 0;
    for (let i = 0; i < lengths.length; i++) {
      length += lengths[i] as number;
      longest = Math.max(longest, lengths[i] as number);
    }
    this.#length = length;
    this.#longest = longest;
    this.#average = length === 0 ? 1 : length / lengths.length;
    const average = this.#average;
    this.#impact = (passage, frequency) =>
      (frequency * (K1 + 1)) / (frequency + K1 * (1 - B + (B * (lengths[passage] as number)) / average));
  }

  /** The first `count` entries; passages ascend. Returns the pages that are complete now. */
  add(
    term: string,
    passages: ArrayLike<number>,
    frequencies: ArrayLike<number>,
    count: number,
  ): Uint8Array<ArrayBuffer>[] {
    this.#filter.add(term);
    this.#terms += 1;
    this.#postings += count;
    return this.#pages.add({ term, list: encodePostings(passages, frequencies, count, this.#impact) });
  }

  finish(): { readonly pages: Uint8Array<ArrayBuffer>[]; readonly head: SegmentHead } {
    const pages = this.#pages.finish();
    const head = {
      documents: DocumentTable.of(this.#contents.documents),
      lengths: narrow(this.#contents.lengths, this.#longest),
      longest: this.#longest,
      length: this.#length,
      average: this.#average,
      terms: this.#terms,
      postings: this.#postings,
      pages: StringTable.of(this.#pages.firsts),
      filter: this.#filter,
    };
    return { pages, head };
  }
}
