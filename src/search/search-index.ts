import type { IsoDate } from '../model/document.ts';
import type { DocumentId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';

/** Index key and what it weighs in this query. */
export interface QueryTerm {
  readonly term: string;
  readonly weight: number;
}

/** One passage as it is indexed: its terms with repeats. */
export interface PassageTerms {
  readonly terms: readonly string[];
}

export interface PassageHit {
  readonly document: DocumentId;
  /** ordinal of the passage inside its document */
  readonly passage: number;
  readonly score: number;
}

/** What a search may be narrowed by, and which revision of the document was indexed. */
export interface DocumentAttributes {
  readonly published?: IsoDate;
  readonly language?: Language;
  readonly publisher?: string;
  /** names the content: another text under the same id has another one */
  readonly revision?: string;
  /** what near-duplicates agree in, byte by byte: `SKETCH_BYTES` of them (`analysis/duplicates.ts`) */
  readonly sketch?: Uint8Array;
}

/** Only documents whose sketch agrees with this one in so many bytes at least. */
export interface Likeness {
  readonly sketch: Uint8Array;
  readonly same: number;
}

/** Only passages of documents that meet every condition; scores do not depend on it. */
export interface SearchFilter {
  readonly documents?: ReadonlySet<DocumentId>;
  /** published on this day or later; a document without a date never qualifies */
  readonly from?: IsoDate;
  /** published on this day or earlier */
  readonly to?: IsoDate;
  readonly languages?: readonly Language[];
  readonly publishers?: readonly string[];
}

/** Ranked retrieval over passages; the same ranking in memory, SQLite and PostgreSQL. */
export interface SearchIndex {
  /** Adds a document, or replaces it. */
  add(document: DocumentId, passages: readonly PassageTerms[], attributes?: DocumentAttributes): Promise<void>;
  remove(document: DocumentId): Promise<void>;
  /** the `k` best passages by exact BM25, ties in document order */
  search(terms: readonly QueryTerm[], k: number, filter?: SearchFilter): Promise<readonly PassageHit[]>;
  frequencies(terms: readonly string[]): Promise<TermFrequencies>;
}

/** In how many passages each term occurs, and how many passages there are. */
export interface TermFrequencies {
  readonly passages: number;
  readonly of: ReadonlyMap<string, number>;
}
