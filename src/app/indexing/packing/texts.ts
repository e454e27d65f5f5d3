/** Different short texts of an article, numbered in the order they come; 0 is none. */

/** Stands in no word, id or JSON. */
const BETWEEN = '\0';

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

  /** all of them, as `textsOf` reads them */
  get all(): string {
    return [...this.#numbers.keys()].join(BETWEEN);
  }
}

/** By number less one. */
export const textsOf = (all: string): string[] => (all === '' ? [] : all.split(BETWEEN));

/** Texts that articles share are kept once. */
const SHARED_MAX_TEXTS = 100_000;
const sharedTexts = new Map<string, string>();

/** The one string that stands for this text everywhere. */
export function shared(text: string): string {
  const known = sharedTexts.get(text);
  if (known !== undefined) return known;
  if (sharedTexts.size >= SHARED_MAX_TEXTS) sharedTexts.clear();
  const own = copyOf(text);
  sharedTexts.set(own, own);
  return own;
}

/** A part of a text holds on to all of it: what is kept is a copy. */
export const copyOf = (text: string): string => Buffer.from(text).toString();
