/** Whole numbers ≥ 0 as bytes, seven bits each; the eighth says that more follow. */

const BITS = 7;
const MORE = 1 << BITS;

export class NumberWriter {
  readonly #bytes: number[] = [];

  put(...numbers: readonly number[]): void {
    for (let number of numbers) {
      if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`${number} cannot be packed`);
      while (number >= MORE) {
        this.#bytes.push((number % MORE) | MORE);
        number = Math.floor(number / MORE);
      }
      this.#bytes.push(number);
    }
  }

  /** Adds what another has, behind how many bytes it has. */
  nest(other: NumberWriter): void {
    this.put(other.#bytes.length);
    for (const byte of other.#bytes) this.#bytes.push(byte);
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}

export class NumberReader {
  readonly #bytes: Uint8Array;
  /** where the next number begins */
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  next(): number {
    let byte = this.#bytes[this.at++] as number;
    if (byte < MORE) return byte;
    let number = byte - MORE;
    for (let unit = MORE; ; unit *= MORE) {
      byte = this.#bytes[this.at++] as number;
      number += (byte % MORE) * unit;
      if (!(byte >= MORE)) return number;
    }
  }
}
