import type { PostingList } from '../postings/posting-list.ts';
import { BLOCK_POSTINGS } from '../postings/posting-list.ts';
import type { SegmentHead } from './head.ts';

/** The documents of a segment that were removed since it was written; immutable. */
export class Tombstones {
  /** numbers of the documents, ascending */
  readonly documents: Uint32Array;
  /** numbers of their passages, ascending */
  readonly passages: Uint32Array;
  /** the sum of their passages' lengths */
  readonly length: number;

  constructor(head: SegmentHead, documents: Iterable<number>) {
    this.documents = Uint32Array.from(new Set(documents)).sort();
    const passages: number[] = [];
    let length = 0;
    const { starts } = head.documents;
    for (const document of this.documents) {
      for (let passage = starts[document] as number; passage < (starts[document + 1] as number); passage++) {
        passages.push(passage);
        length += head.lengths[passage] as number;
      }
    }
    this.passages = Uint32Array.from(passages);
    this.length = length;
  }

  has(document: number): boolean {
    let low = 0;
    let high = this.documents.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.documents[middle] as number) < document) low = middle + 1;
      else high = middle;
    }
    return this.documents[low] === document;
  }

  /** How many postings of the list are of removed passages; decodes only blocks that such a passage lies in. */
  countIn(list: PostingList): number {
    const { passages } = this;
    let count = 0;
    let block = 0;
    for (let at = 0; at < passages.length; ) {
      block = list.blockOf(passages[at] as number, block);
      if (block >= list.blocks) return count;
      const size = list.readPassages(block, scratch, 0);
      const last = list.last(block);
      let i = 0;
      for (; at < passages.length && (passages[at] as number) <= last; at++) {
        while (i < size && (scratch[i] as number) < (passages[at] as number)) i += 1;
        if (scratch[i] === passages[at]) count += 1;
      }
    }
    return count;
  }
}

const scratch = new Uint32Array(BLOCK_POSTINGS);
