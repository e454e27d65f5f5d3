/** More than one commit adds; with 32 bits of a hash it makes a whole number that is exact. */
const NUMBERS = 2 ** 21;

/** A number under the hash of each key. Different keys may share a hash: what is found is to be looked at. */
export class KeyTable {
  /** ascending */
  readonly hashes: Uint32Array;
  readonly numbers: Uint32Array;

  constructor(hashes: Uint32Array, numbers: Uint32Array) {
    this.hashes = hashes;
    this.numbers = numbers;
  }

  /** @param keys by number: the `hash32` of each key */
  static of(keys: readonly Uint32Array[]): KeyTable {
    const all = new Float64Array(keys.reduce((sum, own) => sum + own.length, 0));
    let size = 0;
    for (const [number, own] of keys.entries()) for (const hash of own) all[size++] = hash * NUMBERS + number;
    all.sort();
    // loops: filling a typed array from another by a function goes through an iterator, and takes several times as long
    const hashes = new Uint32Array(size);
    const numbers = new Uint32Array(size);
    for (let i = 0; i < size; i++) {
      const pair = all[i] as number;
      const hash = Math.floor(pair / NUMBERS);
      hashes[i] = hash;
      numbers[i] = pair - hash * NUMBERS;
    }
    return new KeyTable(hashes, numbers);
  }

  /** @param hash `hash32` of the key */
  find(hash: number): number[] {
    const found: number[] = [];
    for (let i = this.#first(hash); this.hashes[i] === hash; i++) found.push(this.numbers[i] as number);
    return found;
  }

  /** Both tables as one; `renumber` gives the new number of each, or −1 where it has gone. */
  static merge(
    a: KeyTable,
    renumberA: (number: number) => number,
    b: KeyTable,
    renumberB: (number: number) => number,
  ): KeyTable {
    const hashes = new Uint32Array(a.hashes.length + b.hashes.length);
    const numbers = new Uint32Array(hashes.length);
    let [i, j, size] = [0, 0, 0];
    while (i < a.hashes.length || j < b.hashes.length) {
      const fromA = j >= b.hashes.length || (i < a.hashes.length && (a.hashes[i] as number) <= (b.hashes[j] as number));
      const hash = (fromA ? a.hashes[i] : b.hashes[j]) as number;
      const number = fromA ? renumberA(a.numbers[i++] as number) : renumberB(b.numbers[j++] as number);
      if (number < 0) continue;
      hashes[size] = hash;
      numbers[size] = number;
      size += 1;
    }
    return new KeyTable(hashes.slice(0, size), numbers.slice(0, size));
  }

  /** where a hash is, or would be */
  #first(hash: number): number {
    let [low, high] = [0, this.hashes.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.hashes[middle] as number) < hash) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
