import type { DocumentId } from './ids.ts';
import type { Language } from './language.ts';

/** A calendar day, `YYYY-MM-DD`. */
export type IsoDate = string;

/** When a document was published, and how that is known. */
export interface Publication {
  readonly date: IsoDate;
  /** `stated` by the source or its dateline; `inferred` by whoever built the corpus. */
  readonly basis: 'stated' | 'inferred';
  /** Why an inferred date was chosen. */
  readonly why?: string;
}

/** One ingested text; immutable. The first line of `text` is the title. */
export interface Document {
  readonly id: DocumentId;
  readonly title: string;
  readonly text: string;
  readonly language: Language;
  readonly publisher?: string;
  readonly url?: string;
  readonly published?: Publication;
  /** SHA-256 of text and metadata, hex: what makes re-indexing skip it. */
  readonly hash: string;
}
