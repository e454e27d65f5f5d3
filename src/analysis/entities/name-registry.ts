import type { EntityKind } from '../../model/entity.ts';
import type { EntityId } from '../../model/ids.ts';
import { joinAliases } from './aliases.ts';
import type { Chain } from './chains.ts';
import { idOfCluster, isMaterial, type LinkedDocument } from './describe.ts';
import { NameIndex } from './name-index.ts';
import { NameLinks } from './name-links.ts';
import { count, kindOf, type NameType, newNameType } from './name-types.ts';
import { type Cluster, resolveBlock } from './resolve.ts';
import { vetoPairs } from './vetoes.ts';

/** All names of the corpus and the clusters that they form. Changes are noted at once and resolved when asked for:
 *  a new document touches only the names that sound like its own. */
export class NameRegistry {
  readonly #types = new Map<string, NameType>();
  readonly #index = new NameIndex();
  readonly #links = new NameLinks();
  readonly #aliasSources = new Map<string, Set<string>>();
  readonly #vetoes = new Map<string, number>();
  readonly #clusters = new Map<string, Cluster>();
  readonly #byId = new Map<EntityId, Cluster>();
  /** names whose links are to be compared anew */
  readonly #unlinked = new Set<NameType>();
  /** names whose block is to be resolved anew */
  readonly #dirty = new Set<string>();

  get index(): NameIndex {
    return this.#index;
  }

  addDocument(document: LinkedDocument): void {
    for (const [index, chain] of document.chains.entries()) this.#addChain(document, chain, index);
    for (const pair of vetoPairs(document.chains)) this.#vetoes.set(pair, (this.#vetoes.get(pair) ?? 0) + 1);
  }

  removeDocument(document: LinkedDocument): void {
    for (const chain of document.chains) this.#removeChain(document, chain);
    for (const pair of vetoPairs(document.chains)) {
      const left = (this.#vetoes.get(pair) ?? 0) - 1;
      if (left > 0) this.#vetoes.set(pair, left);
      else this.#vetoes.delete(pair);
    }
  }

  /** clusters that are sure to name something */
  entities(): Cluster[] {
    this.#settle();
    return [...new Set(this.#clusters.values())].filter(isMaterial);
  }

  byId(id: EntityId): Cluster | undefined {
    this.#settle();
    const cluster = this.#byId.get(id);
    return cluster !== undefined && isMaterial(cluster) ? cluster : undefined;
  }

  ofName(nameId: string): Cluster | undefined {
    this.#settle();
    const cluster = this.#clusters.get(nameId);
    return cluster !== undefined && isMaterial(cluster) ? cluster : undefined;
  }

  entityOf(type: NameType): EntityId | undefined {
    const cluster = this.ofName(type.id);
    return cluster === undefined ? undefined : idOfCluster(cluster);
  }

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
      const clusters = joinAliases(resolveBlock(block, this.#links, (a, b) => this.#vetoes.has(pairKey(a, b))));
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
