import type { NameLexicon } from '../../lexicon/gazetteer-load.ts';
import type { Entity, EntityKind, Mention } from '../../model/entity.ts';
import type { EntityId } from '../../model/ids.ts';
import type { RawMention } from '../mentions.ts';
import { KnownFacts } from './cluster-facts.ts';
import { describeCluster, idOfCluster, mentionsOfCluster } from './describe.ts';
import { inTextOrder, linkNames, linkRoles } from './link-mentions.ts';
import { findMatches } from './lookup.ts';
import { NameRegistry } from './name-registry.ts';
import type { NameSource } from './name-source.ts';
import { nameUnits, surnameOf } from './name-units.ts';
import { type NamedDocument, nameDocument } from './named-document.ts';
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

/** Links the mentions of all documents to entities, one document at a time. Documents themselves are not kept: whoever
 *  keeps them hands them in again. */
export class EntityLinker {
  readonly #lexicon: NameLexicon;
  #names: NameRegistry;
  readonly #facts = new KnownFacts();

  /** @param kept names of documents that were added earlier */
  constructor(lexicon: NameLexicon, kept?: NameSource) {
    this.#lexicon = lexicon;
    this.#names = new NameRegistry(kept);
  }

  /** What linking needs of a document with these mentions. */
  document(mentions: readonly RawMention[]): NamedDocument {
    return nameDocument(mentions, this.#lexicon.gazetteer.isFirstName);
  }

  /** Adds a document that is not here yet. */
  add(document: NamedDocument): void {
    this.#facts.forget();
    this.#names.addDocument(document);
  }

  /** Takes back what `add` was given. */
  remove(document: NamedDocument): void {
    this.#facts.forget();
    this.#names.removeDocument(document);
  }

  /** What is to be kept: clusters of names, and which kept ones they stand in for. */
  changes(): ReturnType<NameRegistry['changes']> {
    return this.#names.changes();
  }

  /** From now on only what is kept is known; memory is freed. */
  restart(kept: NameSource): void {
    this.#facts.forget();
    this.#names = new NameRegistry(kept);
  }

  /** whether anything is not as it is kept */
  get changed(): boolean {
    return this.#names.changed;
  }

  /** names in memory */
  get size(): number {
    return this.#names.size;
  }

  /** all of them: for small corpora */
  entities(): readonly Entity[] {
    return this.#names.entities().map((cluster) => this.#describe(cluster));
  }

  /** up to `limit` entities of a kind that fulfil a condition, those mentioned most first */
  prominent(kind: EntityKind, limit: number, fits: (entity: Entity) => boolean = () => true): readonly Entity[] {
    const found: Entity[] = [];
    for (const cluster of byMentions(this.#names.prominent(kind, PROMINENT_CANDIDATES))) {
      const entity = this.#describe(cluster);
      if (fits(entity)) found.push(entity);
      if (found.length === limit) break;
    }
    return found;
  }

  /** entities one of whose words starts like this folded prefix, those mentioned most first */
  starting(prefix: string, limit: number): readonly Entity[] {
    const types = this.#names.index.starting(prefix, STARTING_UNITS);
    const clusters = new Set([...types].flatMap((type) => this.#names.ofName(type.id) ?? []));
    return byMentions([...clusters])
      .slice(0, limit)
      .map((cluster) => this.#describe(cluster));
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
    return this.#names.byId(id)?.types.reduce((sum, type) => sum + type.documents, 0) ?? 0;
  }

  /** stable name ids behind an entity: what an index stores, and what a query expands to */
  nameIdsOf(id: EntityId): readonly string[] {
    return this.#names.byId(id)?.types.map((type) => type.id) ?? [];
  }

  mentionsOf(document: NamedDocument): readonly LinkedMention[] {
    const linked = linkNames(document, this.#names, this.#facts);
    for (const role of linkRoles(document, this.#names, this.#facts)) linked.push(role);
    return inTextOrder(linked);
  }

  /** Every name of a document under its stable id, unsure ones too: a later document may make them sure. For the index. */
  nameSpansOf(document: NamedDocument): readonly NameSpan[] {
    const spans = document.chains.flatMap(({ mentions, nameId }) =>
      mentions.flatMap((index) => {
        const raw = document.mentions[index];
        return raw === undefined ? [] : [{ span: raw.span, nameId }];
      }),
    );
    return inTextOrder([...spans, ...linkRoles(document, this.#names, this.#facts)]);
  }

  lookup(surface: string, options: LookupOptions = {}): readonly EntityMatch[] {
    return findMatches(surface, options, {
      lexicon: this.#lexicon,
      index: this.#names.index,
      entityOf: (type) => this.#entityOf(type.id),
      knows: (entity) => this.has(entity),
    });
  }

  /** entities whose name is spelt somewhat like this: for "did you mean", never for an answer */
  suggest(surface: string): readonly EntityId[] {
    const unit = surnameOf(nameUnits(surface, this.#lexicon.gazetteer.isFirstName));
    const { index } = this.#names;
    const types = index
      .near(unit, SUGGESTION_MORE_TYPOS)
      .flatMap(({ unit: near }) => [...index.withUnit(near)].sort((a, b) => (a.id < b.id ? -1 : 1)));
    return [...new Set(types.flatMap((type) => this.#entityOf(type.id) ?? []))];
  }

  #entityOf(nameId: string): EntityId | undefined {
    const cluster = this.#names.ofName(nameId);
    return cluster === undefined ? undefined : idOfCluster(cluster);
  }

  #describe(cluster: Cluster): Entity {
    return describeCluster(cluster, this.#lexicon.gazetteer);
  }
}

/** Clusters from which the most prominent are chosen: some fail the condition. */
const PROMINENT_CANDIDATES = 64;
/** Words of kept names that are tried for a prefix. */
const STARTING_UNITS = 100;
/** A suggestion may be one letter farther than a match. */
const SUGGESTION_MORE_TYPOS = 1;

const byMentions = (clusters: readonly Cluster[]): Cluster[] =>
  clusters
    .map((cluster) => ({ cluster, mentions: mentionsOfCluster(cluster) }))
    .sort((a, b) => b.mentions - a.mentions || (idOfCluster(a.cluster) < idOfCluster(b.cluster) ? -1 : 1))
    .map(({ cluster }) => cluster);
