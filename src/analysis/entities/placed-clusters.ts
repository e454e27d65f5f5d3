import type { EntityId } from '../../model/ids.ts';
import { idOfCluster, isMaterial } from './describe.ts';
import type { NameType } from './name-types.ts';
import type { Cluster } from './resolve.ts';

/** Clusters by the names in them and by the ids of their entities, as they were when they were placed. */
export class PlacedClusters {
  readonly #ofName = new Map<string, Cluster>();
  readonly #byId = new Map<EntityId, Cluster>();
  readonly #ids = new WeakMap<Cluster, EntityId>();

  /** those that are sure to name something */
  entities(): Cluster[] {
    return [...new Set(this.#ofName.values())].filter(isMaterial);
  }

  of(nameId: string): Cluster | undefined {
    return this.#ofName.get(nameId);
  }

  /** the one with this id, if it is sure to name something */
  entity(id: EntityId): Cluster | undefined {
    const cluster = this.#byId.get(id);
    return cluster !== undefined && isMaterial(cluster) ? cluster : undefined;
  }

  /** the one that a name is in, if it is sure to name something */
  entityOf(nameId: string): Cluster | undefined {
    const cluster = this.#ofName.get(nameId);
    return cluster !== undefined && isMaterial(cluster) ? cluster : undefined;
  }

  place(cluster: Cluster): void {
    const id = idOfCluster(cluster);
    for (const type of cluster.types) this.#ofName.set(type.id, cluster);
    this.#byId.set(id, cluster);
    this.#ids.set(cluster, id);
  }

  /** Takes the whole cluster away that a name is in. */
  unplace(nameId: string): void {
    const cluster = this.#ofName.get(nameId);
    if (cluster === undefined) return;
    const id = this.#ids.get(cluster);
    if (id !== undefined && this.#byId.get(id) === cluster) this.#byId.delete(id);
    for (const member of cluster.types) this.#ofName.delete(member.id);
  }
}

/** All names that can be reached from one by going on to `next`, itself among them. */
export function reachable(start: NameType, next: (type: NameType) => Iterable<NameType>): NameType[] {
  const found = new Set([start]);
  for (const type of found) for (const other of next(type)) found.add(other);
  return [...found];
}
