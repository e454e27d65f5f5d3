import type { DocumentId } from '../model/ids.ts';

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

/** Ranked retrieval over passages; the same ranking in memory, SQLite and PostgreSQL. */
export interface SearchIndex {
  add(document: DocumentId, passages: readonly PassageTerms[]): Promise<void>;
  remove(document: DocumentId): Promise<void>;
  /** the `k` best passages by exact BM25, ties in document order */
  search(terms: readonly QueryTerm[], k: number): Promise<readonly PassageHit[]>;
  /** in how many passages each term occurs, and how many passages there are */
  frequencies(terms: readonly string[]): Promise<{ readonly passages: number; readonly of: ReadonlyMap<string, number> }>;
}
