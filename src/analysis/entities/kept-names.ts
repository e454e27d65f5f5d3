import type { EntityKind } from '../../model/entity.ts';
import { idKey } from './name-keys.ts';
import { type NameSource, NO_NAMES } from './name-source.ts';
import type { NameType } from './name-types.ts';
import type { Cluster } from './resolve.ts';

/** Which kept clusters are in memory already. Each is read once, and is from then on what memory makes of it. */
export class KeptNames {
  readonly #source: NameSource;
  readonly #take: (cluster: Cluster) => void;
  /** what was read under each number */
  readonly #read = new Map<number, readonly NameType[]>();
  readonly #numbers = new Map<string, number>();
  readonly #asked = new Map<string, readonly NameType[]>();

  constructor(source: NameSource, take: (cluster: Cluster) => void) {
    this.#source = source;
    this.#take = take;
  }

  /** The kept names that may have a key, as they were read; all of them are in memory now, or were and have gone. */
  load(key: string): readonly NameType[] {
    if (this.#source === NO_NAMES) return NONE;
    const known = this.#asked.get(key);
    if (known !== undefined) return known;
    const found = this.#source.withKey(key).flatMap((number) => this.#bring(number));
    this.#asked.set(key, found.length === 0 ? NONE : found);
    return found;
  }

  /** The kept cluster that a name is in, if it was never brought into memory; nor is it now. */
  glimpse(nameId: string): Cluster | undefined {
    for (const number of this.#source.withKey(idKey(nameId))) {
      if (this.#read.has(number)) continue;
      const cluster = this.#source.read(number);
      if (cluster.types.some(({ id }) => id === nameId)) return cluster;
    }
    return undefined;
  }

  loadProminent(kind: EntityKind, limit: number): void {
    for (const number of this.#source.prominent(kind, limit)) this.#bring(number);
  }

  loadAll(): void {
    for (const number of this.#source.all()) this.#bring(number);
  }

  /** the numbers of the kept clusters that these names were read from */
  numbersOf(names: Iterable<string>): number[] {
    return [...new Set([...names].flatMap((name) => this.#numbers.get(name) ?? []))];
  }

  #bring(number: number): readonly NameType[] {
    const known = this.#read.get(number);
    if (known !== undefined) return known;
    const cluster = this.#source.read(number);
    const types = [...cluster.types];
    this.#read.set(number, types);
    for (const { id } of types) this.#numbers.set(id, number);
    this.#take(cluster);
    return types;
  }
}

const NONE: readonly NameType[] = [];
