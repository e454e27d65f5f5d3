import type { DocumentId } from '../../model/ids.ts';
import type { DocumentTerms } from '../document-terms.ts';
import type { DocumentAttributes } from '../search-index.ts';
import type { SegmentHead } from './head.ts';
import { SegmentWriter } from './segment-writer.ts';

interface Draft {
  readonly id: DocumentId;
  /** its first passage, as numbered on arrival */
  readonly first: number;
  readonly passages: number;
  readonly attributes: DocumentAttributes;
}

/** Room for postings at first; twice as much whenever it is full. */
const FIRST_POSTINGS = 1024;

/** Collects documents in any order and turns them into one segment. */
export class SegmentBuilder {
  readonly #drafts = new Map<DocumentId, Draft>();
  /** term → its number on arrival */
  readonly #terms = new Map<string, number>();
  /** by the term's number: 1 + the place of its last posting */
  #last = new Uint32Array(FIRST_POSTINGS);
  /** Postings, passage by passage as they came: the term's number, and how often it occurs. One list for each term would
   *  be mostly room and garbage, as most terms are rare. */
  #postings = new Uint32Array(FIRST_POSTINGS);
  #frequencies = new Uint32Array(FIRST_POSTINGS);
  /** where those of each passage begin */
  readonly #starts: number[] = [];
  readonly #lengths: number[] = [];
  #size = 0;

  get documents(): number {
    return this.#drafts.size;
  }

  /** postings held: what memory grows with */
  get size(): number {
    return this.#size;
  }

  has(id: DocumentId): boolean {
    return this.#drafts.has(id);
  }

  /** The id must not be here yet. */
  add(id: DocumentId, { terms, places, starts, marks }: DocumentTerms, attributes: DocumentAttributes): void {
    const passages = starts.length - 1;
    this.#drafts.set(id, { id, first: this.#lengths.length, passages, attributes });
    const numbers = terms.map((term) => this.#numberOf(term));
    for (let passage = 0; passage < passages; passage++) {
      const begin = this.#size;
      const [from, to] = [starts[passage] as number, starts[passage + 1] as number];
      this.#lengths.push(to - from);
      this.#starts.push(begin);
      for (let at = from; at < to; at++) this.#count(numbers[places[at] as number] as number, begin);
      if (passage === 0) for (const mark of marks) this.#count(this.#numberOf(mark), begin);
    }
  }

  /** Its postings stay until the segment is built, without it. */
  remove(id: DocumentId): void {
    this.#drafts.delete(id);
  }

  build(): { readonly head: SegmentHead; readonly pages: readonly Uint8Array[] } {
    const documents = [...this.#drafts.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    const arrivals = documents.flatMap(({ first, passages }) => Array.from({ length: passages }, (_, i) => first + i));
    const lengths = arrivals.map((arrival) => this.#lengths[arrival] as number);
    const { ends, passages, frequencies } = this.#byTerm(arrivals);
    const terms = [...this.#terms.keys()].sort();
    const writer = new SegmentWriter({ documents, lengths, termsAtMost: terms.length });
    const pages: Uint8Array[] = [];
    for (const term of terms) {
      const number = this.#terms.get(term) as number;
      const [from, to] = [ends[number - 1] ?? 0, ends[number] as number];
      if (from < to)
        pages.push(...writer.add(term, passages.subarray(from, to), frequencies.subarray(from, to), to - from));
    }
    const end = writer.finish();
    return { head: end.head, pages: [...pages, ...end.pages] };
  }

  #numberOf(term: string): number {
    const known = this.#terms.get(term);
    if (known !== undefined) return known;
    const number = this.#terms.size;
    this.#terms.set(term, number);
    if (number === this.#last.length) this.#last = twice(this.#last);
    return number;
  }

  /** @param start where the postings of the term's passage begin */
  #count(number: number, start: number): void {
    const last = this.#last[number] as number;
    if (last > start) {
      this.#frequencies[last - 1] = (this.#frequencies[last - 1] as number) + 1;
      return;
    }
    if (this.#size === this.#postings.length) {
      this.#postings = twice(this.#postings);
      this.#frequencies = twice(this.#frequencies);
    }
    this.#postings[this.#size] = number;
    this.#frequencies[this.#size] = 1;
    this.#size += 1;
    this.#last[number] = this.#size;
  }

  /** The postings of these passages, which are numbered anew in this order: by term, and where those of each term end. */
  #byTerm(arrivals: readonly number[]): Record<'ends' | 'passages' | 'frequencies', Uint32Array> {
    const ends = new Uint32Array(this.#terms.size);
    const endOf = (arrival: number) => this.#starts[arrival + 1] ?? this.#size;
    for (const arrival of arrivals) {
      const end = endOf(arrival);
      for (let at = this.#starts[arrival] as number; at < end; at++) {
        const term = this.#postings[at] as number;
        ends[term] = (ends[term] as number) + 1;
      }
    }
    let sum = 0;
    for (let i = 0; i < ends.length; i++) {
      const own = ends[i] as number;
      ends[i] = sum;
      sum += own;
    }
    const passages = new Uint32Array(sum);
    const frequencies = new Uint32Array(sum);
    for (const [passage, arrival] of arrivals.entries()) {
      const end = endOf(arrival);
      for (let at = this.#starts[arrival] as number; at < end; at++) {
        const term = this.#postings[at] as number;
        const to = ends[term] as number;
        passages[to] = passage;
        frequencies[to] = this.#frequencies[at] as number;
        ends[term] = to + 1;
      }
    }
    return { ends, passages, frequencies };
  }
}

function twice(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(2 * array.length);
  larger.set(array);
  return larger;
}
