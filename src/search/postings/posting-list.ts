import { bitsFor, packBits, unpackBits, unpackGaps, wordsFor } from './bits.ts';

/**
 * One term's postings in one segment: passage numbers ascending, with frequencies, in blocks.
 * As 32-bit words: count · last passage of each block · header of each block · the blocks (gaps, then frequencies).
 * A block's header holds the bits a gap, the bits a frequency and the block's greatest term weight, so that a search
 * passes over blocks that cannot matter without decoding them.
 * Source: Ding & Suel 2011, "Faster top-k document retrieval using block-max indexes"; frame of reference packing.
 */
export const BLOCK_POSTINGS = 128;

/** Term weights are kept in so many steps, rounded up: a bound may be too high, never too low. */
const IMPACT_STEPS = 0xffff;

/** The weight of a posting, without the term's rarity, between 0 and `IMPACT_MAX`. */
export type Impact = (passage: number, frequency: number) => number;

/** No term weight exceeds this: the limit K1 + 1 of BM25, rounded up. */
const IMPACT_MAX = 4;

/** Encodes `count` postings. Passages ascend strictly; frequencies are at least 1. */
export function encodePostings(
  passages: ArrayLike<number>,
  frequencies: ArrayLike<number>,
  count: number,
  impact: Impact,
): Uint32Array<ArrayBuffer> {
  const blocks = Math.ceil(count / BLOCK_POSTINGS);
  const words = new Uint32Array(1 + 2 * blocks + 2 * (count + blocks));
  words[0] = count;
  let at = 1 + 2 * blocks;
  let before = -1;
  for (let block = 0; block < blocks; block++) {
    const from = block * BLOCK_POSTINGS;
    const size = Math.min(BLOCK_POSTINGS, count - from);
    let gapMax = 0;
    let repeatMax = 0;
    let best = 0;
    for (let i = 0; i < size; i++) {
      const passage = passages[from + i] as number;
      const frequency = frequencies[from + i] as number;
      const gap = passage - before - 1;
      before = passage;
      gaps[i] = gap;
      repeats[i] = frequency - 1;
      // The block's last passage stands in its directory, so its gap is not kept.
      if (i < size - 1 && gap > gapMax) gapMax = gap;
      if (frequency - 1 > repeatMax) repeatMax = frequency - 1;
      const weight = impact(passage, frequency);
      if (weight > best) best = weight;
    }
    const gapBits = bitsFor(gapMax);
    const repeatBits = bitsFor(repeatMax);
    words[1 + block] = before;
    words[1 + blocks + block] = gapBits | (repeatBits << 8) | (Math.ceil((best / IMPACT_MAX) * IMPACT_STEPS) << 16);
    packBits(gaps, size - 1, gapBits, words, at);
    at += wordsFor(size - 1, gapBits);
    packBits(repeats, size, repeatBits, words, at);
    at += wordsFor(size, repeatBits);
  }
  return words.slice(0, at);
}

const gaps = new Uint32Array(BLOCK_POSTINGS);
const repeats = new Uint32Array(BLOCK_POSTINGS);

/** Reads an encoded list block by block. */
export class PostingList {
  readonly count: number;
  readonly blocks: number;
  /** the greatest term weight in the list */
  readonly impact: number;
  readonly #words: Uint32Array;
  /** where each block starts, in words */
  readonly #starts: Uint32Array;

  constructor(words: Uint32Array) {
    this.#words = words;
    this.count = words[0] ?? 0;
    this.blocks = Math.ceil(this.count / BLOCK_POSTINGS);
    this.#starts = new Uint32Array(this.blocks);
    let at = 1 + 2 * this.blocks;
    let best = 0;
    for (let block = 0; block < this.blocks; block++) {
      const header = words[1 + this.blocks + block] as number;
      const size = this.size(block);
      this.#starts[block] = at;
      at += wordsFor(size - 1, header & 0xff) + wordsFor(size, (header >>> 8) & 0xff);
      if (header >>> 16 > best) best = header >>> 16;
    }
    this.impact = (best / IMPACT_STEPS) * IMPACT_MAX;
  }

  /** Memory held, bytes. */
  get bytes(): number {
    return this.#words.byteLength + this.#starts.byteLength;
  }

  size(block: number): number {
    return block === this.blocks - 1 ? this.count - block * BLOCK_POSTINGS : BLOCK_POSTINGS;
  }

  /** the last passage of a block */
  last(block: number): number {
    return this.#words[1 + block] as number;
  }

  /** the greatest term weight in a block */
  impactOf(block: number): number {
    return (((this.#words[1 + this.blocks + block] as number) >>> 16) / IMPACT_STEPS) * IMPACT_MAX;
  }

  /** The first block at or after `from` that may hold `passage` or a later one; `blocks` if there is none. */
  blockOf(passage: number, from: number): number {
    const words = this.#words;
    let low = from;
    let step = 1;
    while (low + step < this.blocks && (words[low + step] as number) < passage) {
      low += step;
      step *= 2;
    }
    let high = Math.min(low + step, this.blocks);
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((words[1 + middle] as number) < passage) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** all passages */
  passages(): number[] {
    const out = new Uint32Array(this.count);
    for (let block = 0; block < this.blocks; block++) this.readPassages(block, out, block * BLOCK_POSTINGS);
    return [...out];
  }

  /** Decodes a block's passages into `out` from `to`; returns how many. */
  readPassages(block: number, out: Uint32Array, to: number): number {
    const words = this.#words;
    const size = this.size(block);
    const before = block === 0 ? -1 : (words[block] as number);
    const gapBits = (words[1 + this.blocks + block] as number) & 0xff;
    unpackGaps(words, this.#starts[block] as number, gapBits, size - 1, out, to, before);
    out[to + size - 1] = words[1 + block] as number;
    return size;
  }

  /** Decodes a block's frequencies into `out` from `to`. */
  readFrequencies(block: number, out: Uint32Array, to: number): void {
    const size = this.size(block);
    const header = this.#words[1 + this.blocks + block] as number;
    const start = (this.#starts[block] as number) + wordsFor(size - 1, header & 0xff);
    unpackBits(this.#words, start, (header >>> 8) & 0xff, size, out, to, 1);
  }
}
