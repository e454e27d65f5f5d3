import type { NameLexicon } from '../../lexicon/gazetteer-load.ts';
import type { Entity, Mention } from '../../model/entity.ts';
import type { DocumentId, EntityId } from '../../model/ids.ts';
import type { Language } from '../../model/language.ts';
import type { RawMention } from '../mentions.ts';

export type MatchWay = 'exact' | 'key' | 'fuzzy' | 'gazetteer';

/** An entity that a spelling may mean; score 0–1. */
export interface EntityMatch {
  readonly entity: EntityId;
  readonly score: number;
  readonly way: MatchWay;
  /** false for a place or organisation that only the gazetteer knows */
  readonly inCorpus: boolean;
}

/** `nameId` never changes once the document is added; `entity` may, when later documents cause a merge. */
export interface LinkedMention extends Mention {
  readonly nameId: string;
}

export interface LookupOptions {
  readonly limit?: number;
  /** whether misspellings are searched too (default true) */
  readonly fuzzy?: boolean;
}

/** JSON-serialisable state. */
export interface LinkerSnapshot {
  readonly version: number;
  readonly documents: readonly unknown[];
}

/** Links the mentions of all documents to entities, one document at a time. */
export class EntityLinker {
  readonly #lexicon: NameLexicon;

  constructor(lexicon: NameLexicon) {
    this.#lexicon = lexicon;
  }

  static restore(_snapshot: LinkerSnapshot, lexicon: NameLexicon): EntityLinker {
    return new EntityLinker(lexicon);
  }

  add(_document: DocumentId, _language: Language, _mentions: readonly RawMention[]): void {
    void this.#lexicon;
  }

  remove(_document: DocumentId): void {}

  entities(): readonly Entity[] {
    return [];
  }

  get(_id: EntityId): Entity | undefined {
    return undefined;
  }

  mentionsOf(_document: DocumentId): readonly LinkedMention[] {
    return [];
  }

  /** stable name ids behind an entity: what an index stores, and what a query expands to */
  nameIdsOf(_id: EntityId): readonly string[] {
    return [];
  }

  lookup(_surface: string, _options: LookupOptions = {}): readonly EntityMatch[] {
    return [];
  }

  snapshot(): LinkerSnapshot {
    return { version: 1, documents: [] };
  }
}
