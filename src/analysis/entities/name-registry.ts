import type { EntityKind } from '../../model/entity.ts';
import type { EntityId } from '../../model/ids.ts';
import { AliasSources } from './alias-sources.ts';
import { joinAliases } from './aliases.ts';
import type { Chain } from './chains.ts';
import { KeptNames } from './kept-names.ts';
import { NameIndex } from './name-index.ts';
import { aliasKey, entityKey, idKey } from './name-keys.ts';
import { NameLinks } from './name-links.ts';
import { type NameSource, NO_NAMES } from './name-source.ts';
import { count, kindOf, kindOfOne, type NameType, newNameType, tally } from './name-types.ts';
import type { NamedDocument } from './named-document.ts';
import { PlacedClusters, reachable } from './placed-clusters.ts';
import { type Cluster, resolveBlock } from './resolve.ts';

/** All names of the corpus and the clusters that they form. Changes are noted at once and resolved when asked for:
 *  a new document touches only the names that sound like its own. Kept names are read when they are needed. */
export class NameRegistry {
  readonly index: NameIndex;
  readonly #types = new Map<string, NameType>();
  readonly #links: NameLinks;
  readonly #aliases = new AliasSources();
  readonly #clusters = new PlacedClusters();
  readonly kept: KeptNames;
  /** names whose links are to be compared anew */
  readonly #unlinked = new Set<NameType>();
  /** names whose block is to be resolved anew */
  readonly #dirty = new Set<string>();
  /** names that are no longer as they are kept */
  readonly #changed = new Set<string>();

  constructor(source: NameSource = NO_NAMES) {
    this.kept = new KeptNames(source, (cluster) => this.#takeKept(cluster));
    const alive = (type: NameType) => this.#types.get(type.id) === type;
    this.index = new NameIndex(source, (key) => this.kept.load(key).filter(alive));
    this.#links = new NameLinks((type) => this.index.neighbours(type));
  }

  get changed(): boolean {
    return this.#changed.size > 0;
  }

  /** names in memory */
  get size(): number {
    return this.#types.size;
  }

  addDocument({ chains, mentions, vetoes }: NamedDocument): void {
    for (const chain of chains) this.#addChain(chain, mentions);
    for (const [a, b] of vetoes) this.#veto(a, b, 1);
  }

  removeDocument({ chains, mentions, vetoes }: NamedDocument): void {
    for (const [a, b] of vetoes) this.#veto(a, b, -1);
    for (const chain of chains) this.#removeChain(chain, mentions);
  }

  /** clusters that are sure to name something: all of them are brought into memory */
  entities(): Cluster[] {
    this.kept.loadAll();
    this.#settle();
    return this.#clusters.entities();
  }

  /** the clusters of a kind that are mentioned most, among others */
  prominent(kind: EntityKind, limit: number): Cluster[] {
    this.kept.loadProminent(kind, limit);
    this.#settle();
    return this.#clusters.entities().filter(({ types }) => kindOf(types) === kind);
  }

  byId(id: EntityId): Cluster | undefined {
    this.kept.load(entityKey(id));
    this.#settle();
    return this.#clusters.entity(id);
  }

  ofName(nameId: string): Cluster | undefined {
    if (!this.#types.has(nameId)) this.kept.load(idKey(nameId));
    this.#settle();
    return this.#clusters.entityOf(nameId);
  }

  /** As `ofName`, but a kept cluster that is not in memory is only looked at. */
  glimpse(nameId: string): Cluster | undefined {
    return (this.#types.has(nameId) ? undefined : this.kept.glimpse(nameId)) ?? this.ofName(nameId);
  }

  /** The clusters that are not as they are kept, and the numbers of the kept ones in whose place they stand. */
  changes(): { readonly clusters: readonly Cluster[]; readonly replaced: readonly number[] } {
    this.#settle();
    const clusters = new Set([...this.#changed].flatMap((id) => this.#clusters.of(id) ?? []));
    return { clusters: [...clusters], replaced: this.kept.numbersOf(this.#changed) };
  }

  #type(id: string): NameType | undefined {
    const known = this.#types.get(id);
    if (known !== undefined) return known;
    this.kept.load(idKey(id));
    return this.#types.get(id);
  }

  #takeKept(cluster: Cluster): void {
    for (const type of cluster.types) {
      this.#types.set(type.id, type);
      this.index.addKept(type);
      this.#aliases.note(type);
    }
    this.#clusters.place(cluster);
  }

  #addChain(chain: Chain, mentions: NamedDocument['mentions']): void {
    let type = this.#type(chain.nameId);
    if (type === undefined) {
      type = newNameType(chain);
      this.#types.set(type.id, type);
      this.index.add(type);
      this.#unlinked.add(type);
    }
    this.#change(type, () => count(type, chain, mentions, 1));
    if (chain.alias !== undefined) this.#aliases.note(type);
  }

  #removeChain(chain: Chain, mentions: NamedDocument['mentions']): void {
    const type = this.#type(chain.nameId);
    if (type === undefined) return;
    this.#change(type, () => count(type, chain, mentions, -1));
    if (type.documents > 0) return;
    const affected = [...this.#neighbours(type), ...(this.#clusters.of(type.id)?.types ?? [])];
    for (const other of affected) this.#dirty.add(other.id);
    this.#dirty.delete(type.id);
    this.#clusters.unplace(type.id);
    this.#types.delete(type.id);
    this.index.remove(type);
    this.#links.disconnect(type);
    this.#unlinked.delete(type);
  }

  /** A change of kind changes what a name may be one with; any other only how its block resolves. */
  #change(type: NameType, work: () => boolean): void {
    const cluster = this.#clusters.of(type.id)?.types ?? [];
    const before = [kindOfOne(type), kindOf(cluster)];
    this.#changed.add(type.id);
    if (work() || kindOf(cluster) !== before[1]) this.#dirty.add(type.id);
    if (kindOfOne(type) === before[0]) return;
    this.#dirty.add(type.id);
    // What a kept name was linked with is not known any more: all that may have been is resolved again.
    if (!this.#links.areKnown(type) && !this.#unlinked.has(type))
      for (const other of this.index.neighbours(type)) this.#dirty.add(other.id);
    this.#unlinked.add(type);
  }

  /** Noted with `a`: the other way round is for the caller. */
  #veto(a: string, b: string, sign: 1 | -1): void {
    const type = this.#type(a);
    if (type !== undefined) this.#change(type, () => tally(type.vetoes, b, sign));
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
        this.#changed.add(member.id);
        this.#clusters.unplace(member.id);
      }
      for (const cluster of joinAliases(resolveBlock(block, this.#links))) this.#clusters.place(cluster);
    }
    this.#dirty.clear();
  }

  #relink(type: NameType): void {
    for (const other of this.#links.known(type)) this.#dirty.add(other.id);
    this.#links.connect(type);
    this.#dirty.add(type.id);
  }

  #blockOf(start: NameType): NameType[] {
    return reachable(start, (type) => [...this.#neighbours(type), ...(this.#clusters.of(type.id)?.types ?? [])]);
  }

  #neighbours(type: NameType): Set<NameType> {
    const found = new Set(this.#links.of(type).keys());
    this.kept.load(aliasKey(type.id));
    for (const other of this.#aliases.of(type.id)) found.add(other);
    for (const id of type.aliases.keys()) {
      const other = this.#type(id);
      if (other !== undefined) found.add(other);
    }
    return found;
  }
}
