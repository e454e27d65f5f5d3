import { B, K1 } from '../bm25.ts';
import { writtenOtherwise } from '../index-format.ts';
import { DocumentTable } from './document-table.ts';
import { owned, packSections, unpackSections, words } from './sections.ts';
import { StringTable } from './string-table.ts';
import { TermFilter } from './term-filter.ts';

/** What stays in memory of an open segment. */
export interface SegmentHead {
  readonly documents: DocumentTable;
  /** terms in each passage, repeats counted */
  readonly lengths: Lengths;
  /** the greatest of them */
  readonly longest: number;
  /** their sum */
  readonly length: number;
  /** the average that the stored term weights were computed with */
  readonly average: number;
  /** different terms */
  readonly terms: number;
  readonly postings: number;
  /** the first term of each page */
  readonly pages: StringTable;
  readonly filter: TermFilter;
}

export type Lengths = Uint8Array | Uint16Array | Uint32Array;

/** Changes whenever the stored form or the meaning of stored weights does. */
const FORMAT = `2 k1=${K1} b=${B}`;

/** The narrowest array that holds lengths up to `max`. */
export function narrow(lengths: ArrayLike<number>, max: number): Lengths {
  if (max <= 0xff) return Uint8Array.from(lengths);
  return max <= 0xffff ? Uint16Array.from(lengths) : Uint32Array.from(lengths);
}

interface HeadNumbers {
  readonly format: string;
  readonly longest: number;
  readonly length: number;
  readonly average: number;
  readonly terms: number;
  readonly postings: number;
  /** bytes of each number in `lengths` */
  readonly width: number;
}

export function encodeHead(head: SegmentHead): Uint8Array<ArrayBuffer> {
  const { longest, length, average, terms, postings, lengths } = head;
  const numbers: HeadNumbers = {
    format: FORMAT,
    longest,
    length,
    average,
    terms,
    postings,
    width: lengths.BYTES_PER_ELEMENT,
  };
  return packSections(numbers, [lengths, head.filter.bits, ...head.pages.parts, ...head.documents.parts]);
}

/** @throws UserError `index-format` where another version wrote it: the index is then built anew from the documents */
export function decodeHead(bytes: Uint8Array): SegmentHead {
  const { header, sections } = unpackSections(owned(bytes));
  const numbers = header as HeadNumbers;
  if (numbers.format !== FORMAT) throw writtenOtherwise();
  const [column, filter, pageBytes, pageEnds, ...documents] = sections;
  if (!column || !filter || !pageBytes || !pageEnds)
    throw new Error('the head of a segment is cut off: rebuild the index');
  const { longest, length, average, terms, postings, width } = numbers;
  return {
    longest,
    length,
    average,
    terms,
    postings,
    lengths:
      width === 1
        ? column
        : width === 2
          ? new Uint16Array(column.buffer, column.byteOffset, column.length / 2)
          : words(column),
    filter: new TermFilter(words(filter)),
    pages: new StringTable(pageBytes, words(pageEnds)),
    documents: DocumentTable.restore(documents),
  };
}
