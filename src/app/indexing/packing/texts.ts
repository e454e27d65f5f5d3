import type { NumberReader, NumberWriter } from './numbers.ts';

/** Different short texts of an article, numbered in the order they come; 0 is none. */
export class TextWriter {
  readonly #numbers = new Map<string, number>();

  of(text: string | undefined): number {
    if (text === undefined) return 0;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const next = this.#numbers.size + 1;
    this.#numbers.set(text, next);
    return next;
  }

  /** by number less one */
  get all(): readonly string[] {
    return [...this.#numbers.keys()];
  }

  /** Puts how long each is, and returns the bytes of all. */
  pack(lengths: NumberWriter): Buffer {
    const texts = this.all;
    lengths.put(texts.length, ...texts.map((text) => Buffer.byteLength(text)));
    return Buffer.from(texts.join(''));
  }
}

/** Texts as they are kept: each is read when it is asked for. */
export class PackedTexts {
  readonly #bytes: Buffer;
  /** where each begins; one more for the end */
  readonly #starts: Uint32Array;
  readonly #texts: (string | undefined)[] = [];

  /** @param at where the bytes of the first begin */
  constructor(lengths: NumberReader, bytes: Buffer, at: number) {
    this.#bytes = bytes;
    const starts = new Uint32Array(lengths.next() + 1);
    starts[0] = at;
    for (let i = 1; i < starts.length; i++) starts[i] = (starts[i - 1] as number) + lengths.next();
    this.#starts = starts;
  }

  get size(): number {
    return this.#starts.length - 1;
  }

  /** where the bytes of the last end */
  get end(): number {
    return this.#starts[this.size] as number;
  }

  /** @param number 1 is the first; 0 is none */
  at(number: number): string | undefined {
    if (number === 0) return undefined;
    const known = this.#texts[number];
    if (known !== undefined) return known;
    const text = this.#bytes.toString('utf8', this.#starts[number - 1], this.#starts[number]);
    this.#texts[number] = text;
    return text;
  }
}
