import type { NameLexicon } from '../../lexicon/gazetteer-load.ts';
import type { Entity, Mention } from '../../model/entity.ts';
import type { DocumentId, EntityId } from '../../model/ids.ts';
import type { Language } from '../../model/language.ts';
import type { RawMention } from '../mentions.ts';
import { chainMentions } from './chains.ts';
import { describeCluster, type LinkedDocument } from './describe.ts';
import { linkNames, linkRoles } from './link-mentions.ts';
import { findMatches } from './lookup.ts';
import { NameRegistry } from './name-registry.ts';
import { nameUnits, surnameOf } from './name-units.ts';
import type { Cluster } from './resolve.ts';

export type MatchWay = 'exact' | 'key' | 'fuzzy' | 'gazetteer';

/** An entity that a spelling may mean; score 0–1. */
export interface EntityMatch {
  readonly entity: EntityId;
  readonly score: number;
  readonly way: MatchWay;
  /** false for a place or organisation that only the gazetteer knows */
  readonly inCorpus: boolean;
}

/** Where a name stands, under the id by which all documents know it. */
export type NameSpan = Pick<LinkedMention, 'span' | 'nameId'>;

/** `nameId` never changes once the document is added; `entity` may, when later documents cause a merge. */
export interface LinkedMention extends Mention {
  readonly nameId: string;
}

export interface LookupOptions {
  readonly limit?: number;
  /** whether misspellings are searched too (default true) */
  readonly fuzzy?: boolean;
}

/** JSON-serialisable state: what was added. Restoring links it again, which takes about 0.1 ms a document. */
export interface LinkerSnapshot {
  readonly version: number;
  readonly documents: readonly {
    readonly id: DocumentId;
    readonly language: Language;
    readonly mentions: readonly RawMention[];
  }[];
}

const SNAPSHOT_VERSION = 1;

/** Links the mentions of all documents to entities, one document at a time. */
export class EntityLinker {
  readonly #lexicon: NameLexicon;
  readonly #documents = new Map<DocumentId, LinkedDocument>();
  readonly #names = new NameRegistry();

  constructor(lexicon: NameLexicon) {
    this.#lexicon = lexicon;
  }

  static restore(snapshot: LinkerSnapshot, lexicon: NameLexicon): EntityLinker {
    if (snapshot.version !== SNAPSHOT_VERSION) {
      throw new TypeError(`entity linker: snapshot version ${snapshot.version}, expected ${SNAPSHOT_VERSION}`);
    }
    const linker = new EntityLinker(lexicon);
    for (const { id, language, mentions } of snapshot.documents) linker.add(id, language, mentions);
    return linker;
  }

  snapshot(): LinkerSnapshot {
    const documents = [...this.#documents.values()].map(({ id, language, mentions }) => ({ id, language, mentions }));
    return { version: SNAPSHOT_VERSION, documents };
  }

  /** Adds a document, replacing what was added under the same id. */
  add(id: DocumentId, language: Language, mentions: readonly RawMention[]): void {
    this.remove(id);
    const document = { id, language, mentions, chains: chainMentions(mentions, this.#lexicon.gazetteer.isFirstName) };
    this.#documents.set(id, document);
    this.#names.addDocument(document);
  }

  remove(id: DocumentId): void {
    const document = this.#documents.get(id);
    if (document === undefined) return;
    this.#documents.delete(id);
    this.#names.removeDocument(document);
  }

  entities(): readonly Entity[] {
    return this.#names.entities().map((cluster) => this.#describe(cluster));
  }

  get(id: EntityId): Entity | undefined {
    const cluster = this.#names.byId(id);
    return cluster === undefined ? undefined : this.#describe(cluster);
  }

  /** whether any document names it */
  has(id: EntityId): boolean {
    return this.#names.byId(id) !== undefined;
  }

  /** whether a folded word is, or is part of, anything that may be a name in the corpus, sure or not */
  hasWord(folded: string): boolean {
    return this.#names.index.withUnit(folded).size > 0;
  }

  /** how many documents name it */
  documentCount(id: EntityId): number {
    return this.#names.byId(id)?.types.reduce((sum, type) => sum + type.documents.size, 0) ?? 0;
  }

  /** stable name ids behind an entity: what an index stores, and what a query expands to */
  nameIdsOf(id: EntityId): readonly string[] {
    return this.#names.byId(id)?.types.map((type) => type.id) ?? [];
  }

  mentionsOf(id: DocumentId): readonly LinkedMention[] {
    const document = this.#documents.get(id);
    if (document === undefined) return [];
    return inTextOrder([...linkNames(document, this.#names), ...linkRoles(document, this.#names)]);
  }

  /** Every name of a document under its stable id, unsure ones too: a later document may make them sure. For the index. */
  nameSpansOf(id: DocumentId): readonly NameSpan[] {
    const document = this.#documents.get(id);
    if (document === undefined) return [];
    const spans = document.chains.flatMap(({ mentions, nameId }) =>
      mentions.flatMap((index) => {
        const raw = document.mentions[index];
        return raw === undefined ? [] : [{ span: raw.span, nameId }];
      }),
    );
    return inTextOrder([...spans, ...linkRoles(document, this.#names)]);
  }

  lookup(surface: string, options: LookupOptions = {}): readonly EntityMatch[] {
    return findMatches(surface, options, {
      lexicon: this.#lexicon,
      index: this.#names.index,
      entityOf: (type) => this.#names.entityOf(type),
      knows: (entity) => this.has(entity),
    });
  }

  /** entities whose name is spelt somewhat like this: for "did you mean", never for an answer */
  suggest(surface: string): readonly EntityId[] {
    const unit = surnameOf(nameUnits(surface, this.#lexicon.gazetteer.isFirstName));
    const { index } = this.#names;
    const types = index.near(unit, SUGGESTION_MORE_TYPOS).flatMap(({ unit: near }) => [...index.withUnit(near)]);
    return [...new Set(types.flatMap((type) => this.#names.entityOf(type) ?? []))];
  }

  #describe(cluster: Cluster): Entity {
    return describeCluster(cluster, this.#lexicon.gazetteer, this.#documents);
  }
}

/** A suggestion may be one letter farther than a match. */
const SUGGESTION_MORE_TYPOS = 1;

const inTextOrder = <M extends Pick<Mention, 'span'>>(mentions: readonly M[]): M[] =>
  [...mentions].sort((a, b) => a.span.start - b.span.start);
