/** Tells of most terms that a segment lacks that it lacks them, without reading anything. Source: Bloom 1970. */

/** Bits kept for each term: about 1 in 100 absent terms is still looked for. */
const BITS_PER_TERM = 10;
const PROBES = 7;

export class TermFilter {
  readonly bits: Uint32Array;

  constructor(bits: Uint32Array) {
    this.bits = bits;
  }

  static forTerms(count: number): TermFilter {
    return new TermFilter(new Uint32Array(Math.max(1, Math.ceil((count * BITS_PER_TERM) / 32))));
  }

  add(term: string): void {
    const { bits } = this;
    const size = bits.length * 32;
    const [first, second] = termHashes(term);
    for (let i = 0; i < PROBES; i++) {
      const bit = ((first + Math.imul(i, second)) >>> 0) % size;
      bits[bit >>> 5] = (bits[bit >>> 5] as number) | (1 << (bit & 31));
    }
  }

  /** @param hashes `termHashes` of the term */
  mayHave([first, second]: TermHashes): boolean {
    const { bits } = this;
    const size = bits.length * 32;
    for (let i = 0; i < PROBES; i++) {
      const bit = ((first + Math.imul(i, second)) >>> 0) % size;
      if (((bits[bit >>> 5] as number) & (1 << (bit & 31))) === 0) return false;
    }
    return true;
  }
}

export type TermHashes = readonly [number, number];

/** Two 32-bit hashes; the probes are their combinations (Kirsch & Mitzenmacher 2006). FNV-1a, then mixed. */
export function termHashes(text: string): TermHashes {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return [mix(hash), mix(hash ^ 0x9e3779b9) | 1];
}

function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
