import type { DocumentId } from '../../model/ids.ts';
import type { PostingList } from '../postings/posting-list.ts';
import type { SearchFilter } from '../search-index.ts';
import { type DocumentRow, dayNumber } from './document-table.ts';
import type { SegmentHead } from './head.ts';
import { Tombstones } from './tombstones.ts';

/** A segment in memory or in a store. Never changes. */
export interface Segment {
  readonly id: number;
  readonly head: SegmentHead;
  /** its pages, where they are not in the store (yet) */
  readonly resident?: readonly Uint8Array[];
}

/** Compiled filters and counted terms that a view remembers at most. */
const FILTERS_MAX = 8;
const COUNTS_MAX = 4096;

/** A segment as of one moment: without what had been removed by then. Immutable but for what it remembers. */
export class SegmentView {
  readonly segment: Segment;
  readonly dead: Tombstones;
  readonly #filters = new Map<string, Uint32Array>();
  readonly #counts = new Map<string, number>();
  #alive: Uint32Array | undefined;

  constructor(segment: Segment, dead: Iterable<number> = []) {
    this.segment = segment;
    this.dead = new Tombstones(segment.head, dead);
  }

  get head(): SegmentHead {
    return this.segment.head;
  }

  /** what decides on merges */
  get sizes(): { readonly id: number; readonly passages: number; readonly dead: number } {
    return { id: this.segment.id, passages: this.passages, dead: this.dead.passages.length };
  }

  /** living passages */
  get passages(): number {
    return this.head.lengths.length - this.dead.passages.length;
  }

  /** the sum of their lengths */
  get length(): number {
    return this.head.length - this.dead.length;
  }

  /** living documents */
  get documents(): number {
    return this.head.documents.size - this.dead.documents.length;
  }

  /** the number of a living document, or −1 */
  find(id: DocumentId): number {
    const document = this.head.documents.find(id);
    return document >= 0 && this.dead.has(document) ? -1 : document;
  }

  /** in how many living passages the term of `list` occurs */
  frequency(term: string, list: PostingList): number {
    if (this.dead.passages.length === 0) return list.count;
    const known = this.#counts.get(term);
    if (known !== undefined) return known;
    const count = list.count - this.dead.countIn(list);
    if (this.#counts.size >= COUNTS_MAX) this.#counts.clear();
    this.#counts.set(term, count);
    return count;
  }

  /** the view after more documents have been removed */
  withoutIds(ids: Iterable<DocumentId>): SegmentView {
    const documents = [...ids].map((id) => this.find(id)).filter((document) => document >= 0);
    return documents.length === 0 ? this : new SegmentView(this.segment, [...this.dead.documents, ...documents]);
  }

  /** every living document */
  *rows(): Generator<DocumentRow> {
    const { documents } = this.head;
    for (let i = 0; i < documents.size; i++) if (!this.dead.has(i)) yield documents.row(i);
  }

  /** One bit a passage that may be found, or undefined where all may. */
  allowed(filter: SearchFilter | undefined): Uint32Array | undefined {
    if (filter === undefined || Object.keys(filter).length === 0) return this.#living();
    if (filter.documents !== undefined) return this.#compile(filter);
    const key = JSON.stringify(filter);
    const known = this.#filters.get(key) ?? this.#compile(filter);
    if (this.#filters.size >= FILTERS_MAX) this.#filters.clear();
    this.#filters.set(key, known);
    return known;
  }

  #living(): Uint32Array | undefined {
    if (this.dead.passages.length === 0) return undefined;
    this.#alive ??= this.#compile({});
    return this.#alive;
  }

  #compile(filter: SearchFilter): Uint32Array {
    const { documents: table, lengths } = this.head;
    const bitmap = new Uint32Array((lengths.length + 31) >>> 5);
    const candidates =
      filter.documents === undefined ? range(table.size) : found([...filter.documents], (id) => table.find(id));
    const meets = conditions(filter, this.head);
    for (const document of candidates) {
      if (!meets(document) || this.dead.has(document)) continue;
      const end = table.starts[document + 1] as number;
      for (let passage = table.starts[document] as number; passage < end; passage++) {
        bitmap[passage >>> 5] = (bitmap[passage >>> 5] as number) | (1 << (passage & 31));
      }
    }
    return bitmap;
  }
}

/** What a document's columns must satisfy. */
function conditions(filter: SearchFilter, { documents: table }: SegmentHead): (document: number) => boolean {
  const from = filter.from === undefined ? undefined : dayNumber(filter.from);
  const to = filter.to === undefined ? undefined : dayNumber(filter.to);
  const numbers = (wanted: readonly string[] | undefined) =>
    wanted &&
    new Set(
      Array.from({ length: table.labels.size }, (_, i) => i + 1).filter((n) => wanted.includes(table.labels.at(n - 1))),
    );
  const languages = numbers(filter.languages);
  const publishers = numbers(filter.publishers);
  return (document) => {
    const day = table.days[document] as number;
    if (from !== undefined && (day === 0 || day < from)) return false;
    if (to !== undefined && (day === 0 || day > to)) return false;
    if (languages !== undefined && !languages.has(table.languages[document] as number)) return false;
    return publishers === undefined || publishers.has(table.publishers[document] as number);
  };
}

function* range(size: number): Generator<number> {
  for (let i = 0; i < size; i++) yield i;
}

const found = (ids: readonly DocumentId[], find: (id: DocumentId) => number): number[] =>
  ids.map(find).filter((document) => document >= 0);
