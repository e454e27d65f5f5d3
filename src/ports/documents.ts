import type { Document } from '../model/document.ts';
import type { DocumentId } from '../model/ids.ts';

export interface StoredDocument {
  readonly document: Document;
  /** when this id first came in */
  readonly addedAt: number;
  /** when its content last changed; absent if it never did */
  readonly changedAt?: number;
}

/** When a document came, without its text. */
export interface DocumentArrival extends Omit<StoredDocument, 'document'> {
  readonly id: DocumentId;
  readonly hash: string;
}

/** Articles as they came in. Analysis is derived from them and can always be redone. */
export interface DocumentStore {
  /** The same hash again changes nothing; another hash replaces the text and sets `changedAt`. */
  put(document: Document, at: number): Promise<void>;
  remove(id: DocumentId, at: number): Promise<void>;
  /** all that are not removed, by id in code-point order: the same order on every engine */
  all(): AsyncIterable<StoredDocument>;
  /** the same without their texts, in the same order */
  arrivals(): Promise<readonly DocumentArrival[]>;
  hashes(): Promise<ReadonlyMap<DocumentId, string>>;
  /** what was removed at or after `since`, so that a digest can correct itself; kept HISTORY_TTL_MS */
  removed(since: number): Promise<readonly { readonly document: Document; readonly removedAt: number }[]>;
}
