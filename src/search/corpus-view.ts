import type { AnalysedDocument } from '../analysis/analysed.ts';
import type { EntityLinker, LinkedMention } from '../analysis/entities/linker.ts';
import type { Lexicon } from '../lexicon/concepts.ts';
import type { NameLexicon } from '../lexicon/gazetteer-load.ts';
import type { Document, IsoDate } from '../model/document.ts';
import type { DocumentId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import type { PassageRange } from './passages.ts';
import type { DocumentAttributes, SearchIndex } from './search-index.ts';

/** A document with its analysis, as answering reads it. */
export interface ReadDocument {
  readonly document: Document;
  readonly analysed: AnalysedDocument;
  readonly passages: readonly PassageRange[];
  readonly mentions: readonly LinkedMention[];
  /** the document that this one reprints, or itself */
  readonly origin: DocumentId;
  /** sentences that recur in other documents: appeals, footers */
  readonly repeated: ReadonlySet<number>;
}

/** The corpus as answering and digests see it: read only, one consistent state. */
export interface CorpusView {
  /** names this state: the same version gives the same answers */
  readonly version: string;
  readonly size: number;
  readonly latest: { readonly date: IsoDate; readonly inferred: boolean } | undefined;
  readonly lexicon: Lexicon;
  readonly names: NameLexicon;
  readonly linker: EntityLinker;
  readonly index: SearchIndex;
  read(ids: readonly DocumentId[]): Promise<readonly ReadDocument[]>;
  ids(): readonly DocumentId[];
  /** what is known of a document without reading it; undefined where there is no such document */
  attributesOf(id: DocumentId): DocumentAttributes | undefined;
  /** those in which there are documents, by code */
  languages(): readonly Language[];
}
