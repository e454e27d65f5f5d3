import type { PassageTerms } from './search-index.ts';

/** The passages of a document as they are indexed: each different term once, and where it occurs by number, so that a term is looked up
 *  once a document and not each time that it occurs. */
export interface DocumentTerms {
  /** different terms */
  readonly terms: readonly string[];
  /** passage by passage the places of its terms in the list, with repeats */
  readonly places: ArrayLike<number>;
  /** where the places of each passage begin; one more for the end */
  readonly starts: ArrayLike<number>;
  /** keys that find the document without counting as its words */
  readonly marks: readonly string[];
}

/** Collects the terms of a document, passage by passage. */
export class DocumentTermsWriter {
  readonly #terms: string[];
  /** of those that were not given at first */
  readonly #numbers = new Map<string, number>();
  readonly #places: number[] = [];
  readonly #starts = [0];

  /** @param terms different ones, to be named by their places */
  constructor(terms: string[] = []) {
    this.#terms = terms;
  }

  /** none of those given at first */
  addTerm(term: string): void {
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.#terms.push(term) - 1;
      this.#numbers.set(term, number);
    }
    this.#places.push(number);
  }

  /** terms given at first, by their places there */
  addPlaces(places: Uint32Array, from: number, to: number): void {
    for (let at = from; at < to; at++) this.#places.push(places[at] as number);
  }

  endPassage(): void {
    this.#starts.push(this.#places.length);
  }

  /** @param marks keys that find the document without counting as its words */
  finish(marks: readonly string[] = []): DocumentTerms {
    return { terms: this.#terms, places: this.#places, starts: this.#starts, marks };
  }
}

/** A document to be indexed, in either form. */
export type Passages = readonly PassageTerms[] | DocumentTerms;

/** Passages with their terms as text → numbered terms without marks; what is numbered already stays as it is. */
export function documentTermsOf(passages: Passages): DocumentTerms {
  if ('terms' in passages) return passages;
  const writer = new DocumentTermsWriter();
  for (const { terms } of passages) {
    for (const term of terms) writer.addTerm(term);
    writer.endPassage();
  }
  return writer.finish();
}
