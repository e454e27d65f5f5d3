/** Strings, one after the other as UTF-8, found by number; where they are sorted (UTF-16 order), by value too. */
export class StringTable {
  readonly size: number;
  readonly #bytes: Uint8Array;
  /** where each string ends, bytes */
  readonly #ends: Uint32Array;

  constructor(bytes: Uint8Array, ends: Uint32Array) {
    this.#bytes = bytes;
    this.#ends = ends;
    this.size = ends.length;
  }

  static of(strings: readonly string[]): StringTable {
    const ends = new Uint32Array(strings.length);
    const pieces = strings.map((text) => Buffer.from(text));
    let end = 0;
    for (const [i, piece] of pieces.entries()) {
      end += piece.length;
      ends[i] = end;
    }
    return new StringTable(Buffer.concat(pieces), ends);
  }

  /** what a constructor call restores */
  get parts(): readonly [Uint8Array, Uint32Array] {
    return [this.#bytes, this.#ends];
  }

  at(index: number): string {
    const start = index === 0 ? 0 : (this.#ends[index - 1] as number);
    const { buffer, byteOffset } = this.#bytes;
    return Buffer.from(buffer, byteOffset + start, (this.#ends[index] as number) - start).toString();
  }

  /** the number of the last string that is not greater than `text`; −1 if all are */
  lastUpTo(text: string): number {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.at(middle) <= text) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** the number of `text` in a sorted table, −1 if it is not there */
  find(text: string): number {
    const at = this.lastUpTo(text);
    return at >= 0 && this.at(at) === text ? at : -1;
  }
}
