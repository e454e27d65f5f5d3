import { createHash } from 'node:crypto';
import { hash32 } from '../../../analysis/duplicates.ts';
import type { NameSource } from '../../../analysis/entities/name-source.ts';
import type { Cluster } from '../../../analysis/entities/resolve.ts';
import { decodeCluster } from './cluster-record.ts';
import { mergeLevels } from './merge-levels.ts';
import { encodeLevel, levelOf, type NameLevel, prominentIn } from './name-level.ts';

/** Where one level is kept, oldest first; `id` is never used again. */
export interface LevelName {
  readonly id: number;
  readonly blob: string;
}

interface OpenLevel extends LevelName {
  readonly level: NameLevel;
  /** the number of its first cluster among all */
  readonly first: number;
  readonly dead: ReadonlySet<number>;
}

/** A level joins those before it that are less than so many times as large: the number of levels grows as a logarithm. */
const GROWTH = 2;
/** Digits of a blob's name. */
const NAME_DIGITS = 40;

/** All kept names: some levels, of which a newer one replaces clusters of older ones. Never changes. */
export class NameLevels implements NameSource {
  readonly #levels: readonly OpenLevel[];

  constructor(levels: readonly (LevelName & { readonly level: NameLevel })[] = []) {
    const dead = new Map(levels.map(({ id }) => [id, new Set<number>()]));
    for (const { level } of levels) {
      for (let i = 0; i < level.replaced.length; i += 2)
        dead.get(level.replaced[i] as number)?.add(level.replaced[i + 1] as number);
    }
    let first = 0;
    this.#levels = levels.map((named) => {
      const open = { ...named, first, dead: dead.get(named.id) ?? new Set() };
      first += named.level.records.size;
      return open;
    });
  }

  get names(): readonly LevelName[] {
    return this.#levels.map(({ id, blob }) => ({ id, blob }));
  }

  /** what was opened under a blob's name */
  level(blob: string): NameLevel | undefined {
    return this.#levels.find((level) => level.blob === blob)?.level;
  }

  withKey(key: string): number[] {
    const hash = hash32(key);
    return this.#levels.flatMap(({ level, first, dead }) =>
      level.keys.find(hash).flatMap((number) => (dead.has(number) ? [] : [first + number])),
    );
  }

  read(number: number): Cluster {
    const { level, first } = this.#levelOf(number);
    return decodeCluster(level.records.at(number - first));
  }

  unitsWithTypo(key: string): string[] {
    const hash = hash32(key);
    return this.#levels.flatMap(({ level }) => level.typos.find(hash).map((number) => level.units.at(number)));
  }

  unitsStarting(prefix: string, limit: number): string[] {
    return this.#levels.flatMap(({ level: { units } }) => {
      const found: string[] = [];
      let at = units.lastUpTo(prefix);
      if (at < 0 || units.at(at) !== prefix) at += 1;
      for (; at < units.size && found.length < limit && units.at(at).startsWith(prefix); at++) found.push(units.at(at));
      return found;
    });
  }

  prominent(kind: Parameters<NameSource['prominent']>[0], limit: number): number[] {
    return this.#levels.flatMap(({ level, first, dead }) =>
      prominentIn(level, kind, limit, (number) => !dead.has(number)).map((number) => first + number),
    );
  }

  *all(): Generator<number> {
    for (const { level, first, dead } of this.#levels) {
      for (let number = 0; number < level.records.size; number++) if (!dead.has(number)) yield first + number;
    }
  }

  /** The levels with these clusters in place of some kept ones, and the bytes of the one level that is new. */
  with(
    clusters: readonly Cluster[],
    replaced: readonly number[],
  ): { readonly levels: NameLevels; readonly bytes: Uint8Array } {
    const pairs = replaced.flatMap((number) => {
      const { id, first } = this.#levelOf(number);
      return [id, number - first];
    });
    const id = Math.max(0, ...this.#levels.map((level) => level.id)) + 1;
    let added = levelOf(clusters, Uint32Array.from(pairs));
    const before = [...new NameLevels([...this.#levels, { id, blob: '', level: added }]).#levels];
    before.pop();
    for (;;) {
      const last = before.at(-1);
      if (last === undefined || last.level.records.size - last.dead.size >= GROWTH * added.records.size) break;
      before.pop();
      const left = new Set(before.map((level) => level.id));
      const still = [...pairsOf(last.level.replaced), ...pairsOf(added.replaced)].filter(([level]) => left.has(level));
      added = mergeLevels(
        { level: last.level, lives: (number) => !last.dead.has(number) },
        { level: added, lives: () => true },
        Uint32Array.from(still.flat()),
      );
    }
    const bytes = encodeLevel(added);
    const blob = `l${createHash('sha256').update(bytes).digest('hex').slice(0, NAME_DIGITS)}`;
    return { levels: new NameLevels([...before, { id, blob, level: added }]), bytes };
  }

  #levelOf(number: number): OpenLevel {
    const level = this.#levels.findLast(({ first }) => first <= number);
    if (level === undefined) throw new RangeError(`there is no name cluster ${number}`);
    return level;
  }
}

function pairsOf(replaced: Uint32Array): (readonly [level: number, number: number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0; i < replaced.length; i += 2) pairs.push([replaced[i] as number, replaced[i + 1] as number]);
  return pairs;
}
