/** Whole numbers ↔ runs of equally many bits each, lowest bit first, in 32-bit words. */

/** Bits that hold every number up to `max`; 0 where all are 0. */
export const bitsFor = (max: number): number => 32 - Math.clz32(max);

/** 32-bit words that `count` numbers of `bits` bits fill. */
export const wordsFor = (count: number, bits: number): number => (count * bits + 31) >>> 5;

/** Writes `count` numbers of at most `bits` bits (0–32) from `values` into `words` at `at`; those words must be 0. */
export function packBits(values: ArrayLike<number>, count: number, bits: number, words: Uint32Array, at: number): void {
  if (bits === 0) return;
  let bit = at << 5;
  for (let i = 0; i < count; i++) {
    const value = values[i] ?? 0;
    const word = bit >>> 5;
    const shift = bit & 31;
    words[word] = (words[word] ?? 0) | (value << shift);
    if (shift + bits > 32) words[word + 1] = value >>> (32 - shift);
    bit += bits;
  }
}

/** Reads `count` numbers, each plus `plus`, into `out` from `to`. */
export function unpackBits(
  words: Uint32Array,
  at: number,
  bits: number,
  count: number,
  out: Uint32Array,
  to: number,
  plus: number,
): void {
  if (bits === 0) {
    out.fill(plus, to, to + count);
    return;
  }
  const mask = bits === 32 ? 0xffffffff : (1 << bits) - 1;
  let word = at;
  let shift = 0;
  for (let i = to; i < to + count; i++) {
    let value = (words[word] as number) >>> shift;
    shift += bits;
    if (shift >= 32) {
      word += 1;
      shift -= 32;
      if (shift > 0) value |= (words[word] as number) << (bits - shift);
    }
    out[i] = (value & mask) + plus;
  }
}

/** Like `unpackBits`, where each number is the gap (less one) from the one before; the first follows `before`. */
export function unpackGaps(
  words: Uint32Array,
  at: number,
  bits: number,
  count: number,
  out: Uint32Array,
  to: number,
  before: number,
): void {
  unpackBits(words, at, bits, count, out, to, 1);
  let last = before;
  for (let i = to; i < to + count; i++) {
    last += out[i] as number;
    out[i] = last;
  }
}
