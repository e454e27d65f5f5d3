/** Whole numbers ≥ 0 as bytes, seven bits each; the eighth says that more follow. */

const BITS = 7;
const MORE = 1 << BITS;

/** Bytes at first; twice as many whenever they are full. */
const FIRST_BYTES = 256;
/** Bytes that the largest number may take. */
const LONGEST_BYTES = 8;

export class NumberWriter {
  #bytes = new Uint8Array(FIRST_BYTES);
  #length = 0;

  put(...numbers: readonly number[]): void {
    this.#reserve(numbers.length * LONGEST_BYTES);
    const bytes = this.#bytes;
    let at = this.#length;
    for (let number of numbers) {
      if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`${number} cannot be packed`);
      while (number >= MORE) {
        bytes[at++] = (number % MORE) | MORE;
        number = Math.floor(number / MORE);
      }
      bytes[at++] = number;
    }
    this.#length = at;
  }

  /** Adds what another has, behind how many bytes it has. */
  nest(other: NumberWriter): void {
    this.put(other.#length);
    this.#reserve(other.#length);
    this.#bytes.set(other.bytes(), this.#length);
    this.#length += other.#length;
  }

  /** Starts anew, with the room that there is. */
  clear(): void {
    this.#length = 0;
  }

  /** as long as nothing more is put */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + more));
    larger.set(this.bytes());
    this.#bytes = larger;
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

  /** so many numbers as the next one says */
  list(): number[] {
    const numbers = new Array<number>(this.next());
    for (let i = 0; i < numbers.length; i++) numbers[i] = this.next();
    return numbers;
  }
}
