import type { DocumentId } from '../model/ids.ts';
import { idf, termWeight } from './bm25.ts';
import type {
  DocumentAttributes,
  PassageHit,
  PassageTerms,
  QueryTerm,
  SearchFilter,
  SearchIndex,
  TermFrequencies,
} from './search-index.ts';

interface Posting {
  readonly passage: Passage;
  readonly frequency: number;
}

interface Passage {
  readonly document: DocumentId;
  readonly ordinal: number;
  readonly length: number;
}

/** The plainest exact BM25: scores every passage that has a term. Small corpora, and the oracle of the real index. */
export class ExhaustiveIndex implements SearchIndex {
  readonly #postings = new Map<string, Map<DocumentId, Posting[]>>();
  readonly #documents = new Map<
    DocumentId,
    {
      readonly passages: readonly Passage[];
      readonly terms: ReadonlySet<string>;
      readonly attributes: DocumentAttributes;
    }
  >();
  #passages = 0;
  #length = 0;

  add(document: DocumentId, passages: readonly PassageTerms[], attributes: DocumentAttributes = {}): Promise<void> {
    this.#drop(document);
    const own: Passage[] = [];
    const terms = new Set<string>();
    for (const [ordinal, { terms: words }] of passages.entries()) {
      const passage = { document, ordinal, length: words.length };
      own.push(passage);
      this.#length += words.length;
      for (const [term, frequency] of countTerms(words)) {
        terms.add(term);
        const documents = this.#postings.get(term) ?? new Map<DocumentId, Posting[]>();
        const list = documents.get(document) ?? [];
        list.push({ passage, frequency });
        documents.set(document, list);
        this.#postings.set(term, documents);
      }
    }
    this.#passages += own.length;
    this.#documents.set(document, { passages: own, terms, attributes });
    return Promise.resolve();
  }

  remove(document: DocumentId): Promise<void> {
    this.#drop(document);
    return Promise.resolve();
  }

  search(terms: readonly QueryTerm[], k: number, filter: SearchFilter = {}): Promise<readonly PassageHit[]> {
    const average = this.#passages === 0 ? 1 : this.#length / this.#passages;
    const scores = new Map<Passage, number>();
    for (const { term, weight } of terms) {
      const documents = this.#postings.get(term);
      if (documents === undefined) continue;
      const rarity = idf(this.#frequency(term), this.#passages);
      for (const postings of documents.values()) {
        for (const { passage, frequency } of postings) {
          scores.set(
            passage,
            (scores.get(passage) ?? 0) + weight * rarity * termWeight(frequency, passage.length, average),
          );
        }
      }
    }
    const ranked = [...scores]
      .filter(([{ document }]) => meets(document, this.#documents.get(document)?.attributes ?? {}, filter))
      .sort(([a, x], [b, y]) => y - x || compare(a.document, b.document) || a.ordinal - b.ordinal);
    return Promise.resolve(
      ranked.slice(0, k).map(([passage, score]) => ({ document: passage.document, passage: passage.ordinal, score })),
    );
  }

  frequencies(terms: readonly string[]): Promise<TermFrequencies> {
    return Promise.resolve({
      passages: this.#passages,
      of: new Map(terms.map((term) => [term, this.#frequency(term)])),
    });
  }

  #frequency(term: string): number {
    let count = 0;
    for (const postings of this.#postings.get(term)?.values() ?? []) count += postings.length;
    return count;
  }

  #drop(document: DocumentId): void {
    const known = this.#documents.get(document);
    if (known === undefined) return;
    for (const term of known.terms) {
      const documents = this.#postings.get(term);
      documents?.delete(document);
      if (documents?.size === 0) this.#postings.delete(term);
    }
    for (const passage of known.passages) this.#length -= passage.length;
    this.#passages -= known.passages.length;
    this.#documents.delete(document);
  }
}

function meets(id: DocumentId, attributes: DocumentAttributes, filter: SearchFilter): boolean {
  const { published = '', language, publisher } = attributes;
  if (filter.documents?.has(id) === false) return false;
  if (filter.from !== undefined && published < filter.from) return false;
  if (filter.to !== undefined && (published === '' || published > filter.to)) return false;
  if (filter.languages !== undefined && (language === undefined || !filter.languages.includes(language))) return false;
  return filter.publishers === undefined || (publisher !== undefined && filter.publishers.includes(publisher));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function countTerms(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
