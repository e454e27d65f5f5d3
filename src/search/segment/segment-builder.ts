import type { DocumentId } from '../../model/ids.ts';
import type { DocumentAttributes, PassageTerms } from '../search-index.ts';
import type { SegmentHead } from './head.ts';
import { SegmentWriter } from './segment-writer.ts';

interface Draft {
  readonly id: DocumentId;
  /** its first passage, as numbered on arrival */
  readonly first: number;
  readonly passages: number;
  readonly attributes: DocumentAttributes;
}

/** Collects documents in any order and turns them into one segment. */
export class SegmentBuilder {
  readonly #drafts = new Map<DocumentId, Draft>();
  /** term → passage, frequency, passage, frequency … */
  readonly #postings = new Map<string, number[]>();
  readonly #lengths: number[] = [];
  #size = 0;

  get documents(): number {
    return this.#drafts.size;
  }

  /** postings held: what memory grows with */
  get size(): number {
    return this.#size;
  }

  has(id: DocumentId): boolean {
    return this.#drafts.has(id);
  }

  /** The id must not be here yet. */
  add(id: DocumentId, passages: readonly PassageTerms[], attributes: DocumentAttributes): void {
    this.#drafts.set(id, { id, first: this.#lengths.length, passages: passages.length, attributes });
    for (const { terms, marks = [] } of passages) {
      const passage = this.#lengths.length;
      this.#lengths.push(terms.length);
      for (const term of terms) this.#count(term, passage);
      for (const mark of marks) this.#count(mark, passage);
    }
  }

  /** Its postings stay until the segment is built, without it. */
  remove(id: DocumentId): void {
    this.#drafts.delete(id);
  }

  build(): { readonly head: SegmentHead; readonly pages: readonly Uint8Array[] } {
    const documents = [...this.#drafts.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    const { numbers, lengths, ordered } = this.#renumber(documents);
    const terms = [...this.#postings.keys()].sort();
    const writer = new SegmentWriter({ documents, lengths, termsAtMost: terms.length });
    const pages: Uint8Array[] = [];
    for (const term of terms) {
      const { passages, frequencies } = renumbered(this.#postings.get(term) ?? [], numbers, ordered);
      if (passages.length > 0) pages.push(...writer.add(term, passages, frequencies, passages.length));
    }
    const end = writer.finish();
    return { head: end.head, pages: [...pages, ...end.pages] };
  }

  #count(term: string, passage: number): void {
    const known = this.#postings.get(term);
    if (known === undefined) {
      this.#postings.set(term, [passage, 1]);
      this.#size += 1;
    } else if (known[known.length - 2] === passage) {
      known[known.length - 1] = (known[known.length - 1] as number) + 1;
    } else {
      known.push(passage, 1);
      this.#size += 1;
    }
  }

  /** Arrival number → number by document; −1 for passages that have gone. */
  #renumber(documents: readonly Draft[]): { numbers: Int32Array; lengths: number[]; ordered: boolean } {
    const numbers = new Int32Array(this.#lengths.length).fill(-1);
    const lengths: number[] = [];
    let ordered = true;
    let before = -1;
    for (const { first, passages } of documents) {
      ordered &&= first >= before;
      before = first;
      for (let i = 0; i < passages; i++) {
        numbers[first + i] = lengths.length;
        lengths.push(this.#lengths[first + i] as number);
      }
    }
    return { numbers, lengths, ordered };
  }
}

function renumbered(
  flat: readonly number[],
  numbers: Int32Array,
  ordered: boolean,
): { readonly passages: number[]; readonly frequencies: number[] } {
  const kept: (readonly [number, number])[] = [];
  const passages: number[] = [];
  const frequencies: number[] = [];
  for (let i = 0; i < flat.length; i += 2) {
    const passage = numbers[flat[i] as number] as number;
    if (passage < 0) continue;
    if (ordered) {
      passages.push(passage);
      frequencies.push(flat[i + 1] as number);
    } else kept.push([passage, flat[i + 1] as number]);
  }
  for (const [passage, frequency] of kept.sort(([a], [b]) => a - b)) {
    passages.push(passage);
    frequencies.push(frequency);
  }
  return { passages, frequencies };
}
