import type { EntityKind } from '../../model/entity.ts';
import type { Cluster } from './resolve.ts';

/** Clusters that were settled and kept, found by the keys of `name-keys.ts`; a cluster has a number that stays. */
export interface NameSource {
  /** numbers of the clusters that may have a key: all that have it, and by chance a few others */
  withKey(key: string): readonly number[];
  /** kept clusters are read anew each time */
  read(number: number): Cluster;
  /** units that share a misspelling key with others */
  unitsWithTypo(key: string): readonly string[];
  /** up to `limit` units that start like this, in order */
  unitsStarting(prefix: string, limit: number): readonly string[];
  /** numbers of the clusters of a kind that are mentioned most */
  prominent(kind: EntityKind, limit: number): readonly number[];
  all(): Iterable<number>;
}

/** Nothing is kept: all names are in memory. */
export const NO_NAMES: NameSource = {
  withKey: () => [],
  read: () => ({ types: [], merges: [] }),
  unitsWithTypo: () => [],
  unitsStarting: () => [],
  prominent: () => [],
  all: () => [],
};
