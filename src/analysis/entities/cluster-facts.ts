import type { EntityKind } from '../../model/entity.ts';
import type { EntityId } from '../../model/ids.ts';
import { idOfCluster, isMaterial } from './describe.ts';
import type { NameRegistry } from './name-registry.ts';
import { kindOf } from './name-types.ts';
import type { Cluster } from './resolve.ts';

/** What linking asks of the entity that a name is in, for each of its mentions. */
export interface ClusterFacts {
  readonly id: EntityId;
  readonly kind: EntityKind;
  /** the first of its names */
  readonly nameId: string;
  /** a full name is known, so that a bare one is a surname */
  readonly full: boolean;
  /** offices that the corpus gives it */
  readonly heads: readonly string[];
  readonly countries: readonly EntityId[];
}

const factsOf = (cluster: Cluster): ClusterFacts => ({
  id: idOfCluster(cluster),
  kind: kindOf(cluster.types),
  nameId: cluster.types[0]?.id ?? '',
  full: cluster.types.some((type) => type.units.length > 1),
  heads: cluster.types.flatMap((type) => [...type.heads.keys()]),
  countries: cluster.types.flatMap((type) => [...type.countries.keys()]),
});

/** Names whose facts are held; about 0.3 kB each, where a name in memory takes 2. */
const FACTS_MAX_NAMES = 50_000;

/** Facts by name, each worked out once until a document comes or goes; kept names are read for it, not brought into memory. */
export class KnownFacts {
  #facts = new Map<string, ClusterFacts | undefined>();

  /** undefined where nothing is sure that the name names something */
  of(nameId: string, names: NameRegistry): ClusterFacts | undefined {
    const known = this.#facts.get(nameId);
    if (known !== undefined || this.#facts.has(nameId)) return known;
    const cluster = names.glimpse(nameId);
    const facts = cluster === undefined || !isMaterial(cluster) ? undefined : factsOf(cluster);
    if (this.#facts.size >= FACTS_MAX_NAMES) this.forget();
    this.#facts.set(nameId, facts);
    return facts;
  }

  forget(): void {
    // cleared, it would stay linked to all that it has held (docs/decisions/0025)
    if (this.#facts.size > 0) this.#facts = new Map();
  }
}
