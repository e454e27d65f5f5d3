import { BLOCK_POSTINGS, type PostingList } from '../postings/posting-list.ts';

/** Passages that are scored together: one bitmap and one row of sums that stay in the processor's cache. */
export const WINDOW_PASSAGES = 4096;

/** Blocks decoded ahead at most: a window's, and what is left over of one block before it. */
const BUFFER_POSTINGS = WINDOW_PASSAGES + 2 * BLOCK_POSTINGS;

/** Walks one posting list upwards: in bulk for a window, or looking up single passages. Decodes each block at most once. */
export class TermScan {
  readonly passages = new Uint32Array(BUFFER_POSTINGS);
  readonly frequencies = new Uint32Array(BUFFER_POSTINGS);
  /** decoded and not yet passed: `from` ≤ i < `to` */
  from = 0;
  to = 0;
  /** position in the query: scores are summed in this order */
  order = 0;
  /** query weight × rarity */
  weight = 0;
  /** whether the present window is decoded (else passages are looked up) */
  filled = false;
  /** what the term can add to a passage of the present window at most */
  bound = 0;
  /** what the block that may hold the passage looked at can add at most (term weight); 0 when the list has ended */
  impact = 0;
  /** up to which passage that holds */
  #impactTo = -1;
  #list: PostingList | undefined;
  /** the first block that is not decoded */
  #next = 0;
  /** the buffered block whose frequencies are not decoded yet; −1 = none */
  #pending = -1;

  start(list: PostingList, order: number, weight: number): void {
    this.#list = list;
    this.order = order;
    this.weight = weight;
    this.from = 0;
    this.to = 0;
    this.#next = 0;
    this.#pending = -1;
    this.#impactTo = -1;
  }

  get list(): PostingList {
    if (this.#list === undefined) throw new Error('call start() first');
    return this.#list;
  }

  /** A lower bound for the next passage; Infinity at the end. */
  get nextPassage(): number {
    if (this.from < this.to) return this.passages[this.from] as number;
    if (this.#next >= this.list.blocks) return Number.POSITIVE_INFINITY;
    return this.#next === 0 ? 0 : this.list.last(this.#next - 1) + 1;
  }

  /** Passes over everything before `low`. */
  skipTo(low: number): void {
    const { passages } = this;
    if (this.to === 0 || (passages[this.to - 1] as number) < low) {
      this.from = this.to = 0;
      this.#pending = -1;
      this.#next = this.list.blockOf(low, this.#next);
      return;
    }
    this.from = lowerBound(passages, low, this.from, this.to);
  }

  /** The greatest term weight among blocks that reach into [low, high), after `skipTo(low)`; 0 if there are none. */
  impactWithin(high: number): number {
    const { list } = this;
    let best = 0;
    let block = this.#next;
    if (this.from < this.to) {
      if ((this.passages[this.from] as number) < high) best = this.#bufferImpact();
      if ((this.passages[this.to - 1] as number) >= high) return best;
    }
    while (block < list.blocks && (block === 0 || list.last(block - 1) < high - 1)) {
      const impact = list.impactOf(block);
      if (impact > best) best = impact;
      block += 1;
    }
    return best;
  }

  /** Decodes, with frequencies, all that is before `high`. */
  fill(high: number): void {
    const { list } = this;
    this.#readPending();
    if (this.from > 0) {
      this.passages.copyWithin(0, this.from, this.to);
      this.frequencies.copyWithin(0, this.from, this.to);
      this.to -= this.from;
      this.from = 0;
    }
    while (this.#next < list.blocks && (this.#next === 0 || list.last(this.#next - 1) < high - 1)) {
      list.readFrequencies(this.#next, this.frequencies, this.to);
      this.to += list.readPassages(this.#next, this.passages, this.to);
      this.#next += 1;
    }
  }

  /** Sets `impact` for a passage. Passages are asked for in ascending order, and most lie in the block of the one before. */
  lookAt(passage: number): void {
    if (passage <= this.#impactTo) return;
    const { list } = this;
    const buffered = this.to > 0 && (this.passages[this.to - 1] as number) >= passage;
    const block = buffered ? this.#next - 1 : list.blockOf(passage, this.#next);
    const ended = block >= list.blocks;
    this.impact = ended ? 0 : list.impactOf(block);
    this.#impactTo = ended ? Number.POSITIVE_INFINITY : list.last(block);
  }

  /** The frequency in `passage`, 0 if it does not occur there. Passages are asked for in ascending order. */
  frequencyIn(passage: number): number {
    const { list, passages } = this;
    if (this.to === 0 || (passages[this.to - 1] as number) < passage) {
      this.#next = list.blockOf(passage, this.#next);
      this.from = this.to = 0;
      this.#pending = -1;
      if (this.#next >= list.blocks) return 0;
      this.to = list.readPassages(this.#next, passages, 0);
      this.#pending = this.#next;
      this.#next += 1;
    }
    this.from = lowerBound(passages, passage, this.from, this.to);
    if (passages[this.from] !== passage) return 0;
    this.#readPending();
    return this.frequencies[this.from] as number;
  }

  /** The frequency in a passage of the filled window, in any order. */
  frequencyFilled(passage: number): number {
    const at = lowerBound(this.passages, passage, this.from, this.to);
    return at < this.to && this.passages[at] === passage ? (this.frequencies[at] as number) : 0;
  }

  /** Between windows, and in lists that are looked up, only the last decoded block is buffered. */
  #bufferImpact(): number {
    return this.list.impactOf(this.#next - 1);
  }

  #readPending(): void {
    if (this.#pending < 0) return;
    this.list.readFrequencies(this.#pending, this.frequencies, 0);
    this.#pending = -1;
  }
}

/** The first index in [from, to) whose value is at least `wanted`, else `to`; gallops, as wanted values are near. */
function lowerBound(values: Uint32Array, wanted: number, from: number, to: number): number {
  let low = from;
  let step = 1;
  while (low + step <= to && (values[low + step - 1] as number) < wanted) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, to);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
