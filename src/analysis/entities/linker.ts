import type { NameLexicon } from '../../lexicon/gazetteer-load.ts';
import type { Entity, EntityKind, Mention } from '../../model/entity.ts';
import type { DocumentId, EntityId } from '../../model/ids.ts';
import type { Language } from '../../model/language.ts';
import type { RawMention } from '../mentions.ts';
import { type Chain, chainMentions } from './chains.ts';
import { describeCluster, idOfCluster, isMaterial, type LinkedDocument } from './describe.ts';
import { findMatches } from './lookup.ts';
import { NameIndex } from './name-index.ts';
import { NameLinks } from './name-links.ts';
import { count, kindOf, type NameType, newNameType } from './name-types.ts';
import { type Cluster, resolveBlock } from './resolve.ts';
import { type Holder, type HolderMention, holderOf } from './role-holders.ts';
import { vetoPairs } from './vetoes.ts';

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

/** Links the mentions of all documents to entities, one document at a time.
 *  A new document touches only the names that sound like its own; the rest of the corpus costs nothing. */
export class EntityLinker {
  readonly #lexicon: NameLexicon;
  readonly #documents = new Map<DocumentId, LinkedDocument>();
  readonly #types = new Map<string, NameType>();
  readonly #index = new NameIndex();
  readonly #aliasSources = new Map<string, Set<string>>();
  readonly #vetoes = new Map<string, number>();
  readonly #clusters = new Map<string, Cluster>();
  readonly #byId = new Map<EntityId, Cluster>();
  readonly #links = new NameLinks();
  /** names whose links are to be compared anew */
  readonly #unlinked = new Set<NameType>();
  readonly #dirty = new Set<string>();

  constructor(lexicon: NameLexicon) {
    this.#lexicon = lexicon;
  }

  static restore(snapshot: LinkerSnapshot, lexicon: NameLexicon): EntityLinker {
    if (snapshot.version !== SNAPSHOT_VERSION)
      throw new TypeError(`entity linker: snapshot version ${snapshot.version}, expected ${SNAPSHOT_VERSION}`);
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
    for (const [index, chain] of document.chains.entries()) this.#addChain(document, chain, index);
    for (const pair of vetoPairs(document.chains)) this.#vetoes.set(pair, (this.#vetoes.get(pair) ?? 0) + 1);
  }

  remove(id: DocumentId): void {
    const document = this.#documents.get(id);
    if (document === undefined) return;
    this.#documents.delete(id);
    for (const chain of document.chains) this.#removeChain(document, chain);
    for (const pair of vetoPairs(document.chains)) {
      const left = (this.#vetoes.get(pair) ?? 0) - 1;
      if (left > 0) this.#vetoes.set(pair, left);
      else this.#vetoes.delete(pair);
    }
  }

  entities(): readonly Entity[] {
    this.#settle();
    return [...new Set(this.#clusters.values())].filter(isMaterial).map((cluster) => this.#describe(cluster));
  }

  get(id: EntityId): Entity | undefined {
    const cluster = this.#clusterOf(id);
    return cluster === undefined ? undefined : this.#describe(cluster);
  }

  /** whether any document names it */
  has(id: EntityId): boolean {
    return this.#clusterOf(id) !== undefined;
  }

  /** whether a folded word is, or is part of, anything that may be a name in the corpus, sure or not */
  hasWord(folded: string): boolean {
    return this.#index.withUnit(folded).size > 0;
  }

  /** how many documents name it */
  documentCount(id: EntityId): number {
    const cluster = this.#clusterOf(id);
    return cluster === undefined ? 0 : cluster.types.reduce((sum, type) => sum + type.documents.size, 0);
  }

  /** stable name ids behind an entity: what an index stores, and what a query expands to */
  nameIdsOf(id: EntityId): readonly string[] {
    return this.#clusterOf(id)?.types.map((type) => type.id) ?? [];
  }

  mentionsOf(id: DocumentId): readonly LinkedMention[] {
    const document = this.#documents.get(id);
    if (document === undefined) return [];
    this.#settle();
    const linked: LinkedMention[] = [];
    for (const chain of document.chains) {
      const cluster = this.#clusters.get(chain.nameId);
      if (cluster === undefined || !isMaterial(cluster)) continue;
      for (const index of chain.mentions) linked.push(this.#link(document, chain, cluster, index));
    }
    return [...linked, ...this.#linkRoles(document)].sort((a, b) => a.span.start - b.span.start);
  }

  /** Every name of a document under its stable id, unsure ones too: a later document may make them sure. For the index. */
  nameSpansOf(id: DocumentId): readonly NameSpan[] {
    const document = this.#documents.get(id);
    if (document === undefined) return [];
    const spans = document.chains.flatMap((chain) =>
      chain.mentions.flatMap((index) => {
        const raw = document.mentions[index];
        return raw === undefined ? [] : [{ span: raw.span, nameId: chain.nameId }];
      }),
    );
    return [...spans, ...this.#linkRoles(document)].sort((a, b) => a.span.start - b.span.start);
  }

  lookup(surface: string, options: LookupOptions = {}): readonly EntityMatch[] {
    this.#settle();
    const context = {
      lexicon: this.#lexicon,
      index: this.#index,
      entityOf: (type: NameType) => this.#entityOfType(type),
      knows: (entity: EntityId) => this.has(entity),
    };
    return findMatches(surface, options, context);
  }

  #clusterOf(id: EntityId): Cluster | undefined {
    this.#settle();
    const cluster = this.#byId.get(id);
    return cluster !== undefined && isMaterial(cluster) ? cluster : undefined;
  }

  #entityOfType(type: NameType): EntityId | undefined {
    const cluster = this.#clusters.get(type.id);
    return cluster === undefined || !isMaterial(cluster) ? undefined : idOfCluster(cluster);
  }

  #describe = (cluster: Cluster): Entity => describeCluster(cluster, this.#lexicon.gazetteer, this.#documents);

  #addChain(document: LinkedDocument, chain: Chain, index: number): void {
    let type = this.#types.get(chain.nameId);
    if (type === undefined) {
      type = newNameType(chain);
      this.#types.set(chain.nameId, type);
      this.#index.add(type);
      this.#unlinked.add(type);
    }
    const before = standing(type);
    type.documents.set(document.id, index);
    count(type, chain, document.mentions, 1);
    if (chain.alias !== undefined) {
      this.#aliasSources.set(chain.alias, (this.#aliasSources.get(chain.alias) ?? new Set()).add(type.id));
      this.#dirty.add(type.id);
    }
    this.#noteChange(type, before);
  }

  #removeChain(document: LinkedDocument, chain: Chain): void {
    const type = this.#types.get(chain.nameId);
    if (type === undefined) return;
    const before = standing(type);
    type.documents.delete(document.id);
    count(type, chain, document.mentions, -1);
    if (type.documents.size > 0) {
      this.#noteChange(type, before);
      return;
    }
    const affected = [...this.#neighbours(type), ...(this.#clusters.get(type.id)?.types ?? [])];
    for (const other of affected) this.#dirty.add(other.id);
    this.#dirty.delete(type.id);
    this.#unplace(type);
    this.#types.delete(type.id);
    this.#index.remove(type);
    this.#links.disconnect(type);
    this.#unlinked.delete(type);
    if (chain.alias !== undefined) this.#aliasSources.get(chain.alias)?.delete(type.id);
  }

  /** A change of kind changes what a name may be one with; any other only how its block resolves. */
  #noteChange(type: NameType, before: Standing): void {
    const after = standing(type);
    if (after.kind !== before.kind) this.#unlinked.add(type);
    if (after.kind !== before.kind || after.rest !== before.rest) this.#dirty.add(type.id);
  }

  /** Resolves again every name whose neighbourhood changed. */
  #settle(): void {
    if (this.#dirty.size === 0 && this.#unlinked.size === 0) return;
    for (const type of this.#unlinked) this.#relink(type);
    this.#unlinked.clear();
    const done = new Set<string>();
    for (const id of this.#dirty) {
      const type = this.#types.get(id);
      if (type === undefined || done.has(id)) continue;
      const block = this.#blockOf(type);
      for (const member of block) {
        done.add(member.id);
        this.#unplace(member);
      }
      const clusters = this.#joinAliases(resolveBlock(block, this.#links, (a, b) => this.#vetoes.has(pairKey(a, b))));
      for (const cluster of clusters) this.#place(cluster);
    }
    this.#dirty.clear();
  }

  /** What a name was linked to is resolved again as well: it may fall apart. */
  #relink(type: NameType): void {
    for (const other of this.#links.of(type).keys()) this.#dirty.add(other.id);
    this.#links.connect(type, this.#index.neighbours(type));
    this.#dirty.add(type.id);
  }

  #blockOf(start: NameType): NameType[] {
    const block = new Set([start]);
    for (const type of block) {
      for (const neighbour of this.#neighbours(type)) block.add(neighbour);
      for (const member of this.#clusters.get(type.id)?.types ?? []) block.add(member);
    }
    return [...block];
  }

  #neighbours(type: NameType): Set<NameType> {
    const found = new Set(this.#links.of(type).keys());
    for (const id of [...type.aliases.keys(), ...(this.#aliasSources.get(type.id) ?? [])]) {
      const other = this.#types.get(id);
      if (other !== undefined) found.add(other);
    }
    return found;
  }

  #joinAliases(clusters: readonly Cluster[]): Cluster[] {
    const joined = [...clusters];
    for (const type of clusters.flatMap((cluster) => cluster.types)) {
      for (const alias of type.aliases.keys()) {
        const source = joined.find((cluster) => cluster.types.includes(type));
        const target = joined.find((cluster) => cluster.types.some((member) => member.id === alias));
        if (source === undefined || target === undefined || source === target) continue;
        source.types.push(...target.types);
        source.merges.push(...target.merges, {
          left: type.units.join(' ') || type.id,
          right: alias.slice(2),
          evidence: 'acronym in brackets after the name',
        });
        joined.splice(joined.indexOf(target), 1);
      }
    }
    return joined;
  }

  #place(cluster: Cluster): void {
    for (const type of cluster.types) this.#clusters.set(type.id, cluster);
    this.#byId.set(idOfCluster(cluster), cluster);
  }

  #unplace(type: NameType): void {
    const cluster = this.#clusters.get(type.id);
    if (cluster === undefined) return;
    const id = idOfCluster(cluster);
    if (this.#byId.get(id) === cluster) this.#byId.delete(id);
    for (const member of cluster.types) this.#clusters.delete(member.id);
  }

  #link(document: LinkedDocument, chain: Chain, cluster: Cluster, index: number): LinkedMention {
    const raw = document.mentions[index];
    if (raw === undefined) throw new RangeError(`document ${document.id}: no mention ${index}`);
    const bare =
      raw.way === 'name' &&
      chain.entry === undefined &&
      !/[\s\u00a0]/.test(raw.surface.trim()) &&
      cluster.types.some((type) => type.units.length > 1);
    return {
      span: raw.span,
      surface: raw.surface,
      entity: idOfCluster(cluster),
      kind: chain.entry === undefined ? kindOf(cluster.types) : raw.kind,
      way: bare ? 'surname' : raw.way,
      ...(raw.role === undefined ? {} : { role: raw.role }),
      nameId: chain.nameId,
    };
  }

  /** `le ministre américain` → the one person of this document who holds the office. */
  #linkRoles(document: LinkedDocument): LinkedMention[] {
    const roles = document.mentions.filter((mention) => mention.way === 'role');
    if (roles.length === 0) return [];
    const { holders, mentions } = this.#holders(document);
    return roles.flatMap((role) => {
      const entity = holderOf(role, holders, mentions);
      const nameId = entity === undefined ? undefined : this.#byId.get(entity)?.types[0]?.id;
      if (entity === undefined || nameId === undefined) return [];
      return [
        { span: role.span, surface: role.surface, entity, kind: 'person' as const, way: 'role' as const, nameId },
      ];
    });
  }

  /** People of a document with every office that the corpus gives them. */
  #holders(document: LinkedDocument): { holders: Holder[]; mentions: HolderMention[] } {
    const holders = new Map<EntityId, Holder>();
    const mentions: HolderMention[] = [];
    for (const chain of document.chains) {
      const cluster = this.#clusters.get(chain.nameId);
      if (
        cluster === undefined ||
        chain.entry !== undefined ||
        !isMaterial(cluster) ||
        kindOf(cluster.types) !== 'person'
      )
        continue;
      const entity = idOfCluster(cluster);
      for (const index of chain.mentions) {
        const raw = document.mentions[index];
        if (raw !== undefined) mentions.push({ entity, start: raw.span.start, sentence: raw.sentence });
      }
      holders.set(entity, {
        entity,
        heads: cluster.types.flatMap((type) => [...type.heads.keys()]),
        countries: cluster.types.flatMap((type) => [...type.countries.keys()]),
      });
    }
    return { holders: [...holders.values()], mentions };
  }
}

const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

/** What of a name matters to how its block resolves. */
interface Standing {
  readonly kind: EntityKind;
  readonly rest: string;
}

const standing = (type: NameType): Standing => ({
  kind: kindOf([type]),
  rest: `${type.strong > 0} ${[...type.heads.keys()].sort().join()}`,
});
