import { nameKeys } from '../../text/names/keys.ts';
import { placeStem } from '../../text/names/place-stems.ts';
import { typoDistance, typosAllowed } from '../../text/names/typos.ts';
import { meetingKeys, misspellingKeys, soundKey, typosOfUnit, unitKey } from './name-keys.ts';
import type { NameSource } from './name-source.ts';
import type { NameType } from './name-types.ts';

/** Brings the kept names that may have a key into memory. */
type Loader = (key: string) => Iterable<NameType>;

/** Name types by unit, by sound and by misspelling; every look-up is a hash look-up. Kept names join as they are asked for. */
export class NameIndex {
  readonly #byKey = new Map<string, Set<NameType>>();
  /** units of names that are not kept yet, by misspelling; made when the first is looked for */
  readonly #typos = new Map<string, Set<string>>();
  readonly #untried = new Set<string>();
  readonly #loaded = new Set<string>();
  readonly #kept = new WeakSet<NameType>();
  readonly #source: Pick<NameSource, 'unitsWithTypo' | 'unitsStarting'>;
  readonly #load: Loader;

  constructor(source: Pick<NameSource, 'unitsWithTypo' | 'unitsStarting'>, load: Loader) {
    this.#source = source;
    this.#load = load;
  }

  add(type: NameType): void {
    const { units, sounds } = meetingKeys(type);
    for (const key of units) {
      // Whoever else has the unit has brought its misspellings.
      if (!this.#byKey.has(key)) this.#untried.add(key.slice(1));
      put(this.#byKey, key, type);
    }
    for (const key of sounds) put(this.#byKey, key, type);
  }

  /** The name comes from the source: its keys are found there. */
  addKept(type: NameType): void {
    this.#kept.add(type);
  }

  remove(type: NameType): void {
    const { units, sounds } = meetingKeys(type);
    for (const key of sounds) drop(this.#byKey, key, type);
    for (const key of units) {
      drop(this.#byKey, key, type);
      const unit = key.slice(1);
      if (this.#kept.has(type) || this.#byKey.has(key) || this.#untried.delete(unit)) continue;
      for (const typo of typosOfUnit(unit)) drop(this.#typos, typo, unit);
    }
  }

  withUnit(unit: string): ReadonlySet<NameType> {
    return this.#with(unitKey(unit));
  }

  /** types whose surname or only word may sound like one of these */
  soundingLike(unit: string): Set<NameType> {
    const found = new Set<NameType>();
    for (const key of nameKeys(unit)) for (const type of this.#with(soundKey(key))) found.add(type);
    return found;
  }

  /** places of one word that another language ends differently: Belmaria, Belmarien */
  sharingStem(unit: string): Set<NameType> {
    const stem = placeStem(unit);
    const found = new Set<NameType>();
    for (const key of stem === undefined ? [] : nameKeys(stem))
      for (const type of this.#with(soundKey(`~${key}`))) found.add(type);
    return found;
  }

  /** types that may be one with this: same surname by sound, or same place stem */
  neighbours(type: NameType): Set<NameType> {
    const found = new Set<NameType>();
    for (const key of meetingKeys(type).sounds) for (const other of this.#with(key)) found.add(other);
    return found;
  }

  /** known units within the typing errors that the length allows, nearest first */
  near(unit: string, more = 0): readonly { readonly unit: string; readonly distance: number }[] {
    const allowed = typosAllowed(unit);
    if (allowed === 0) return [];
    const limit = allowed + more;
    const found = new Map<string, number>();
    for (const candidate of this.misspelt(unit)) {
      const distance = typoDistance(unit, candidate, limit);
      if (distance > 0 && distance <= limit) found.set(candidate, distance);
    }
    return [...found]
      .map(([candidate, distance]) => ({ unit: candidate, distance }))
      .sort((a, b) => a.distance - b.distance || (a.unit < b.unit ? -1 : 1));
  }

  /** known units that a slip or other vowels may lead to */
  misspelt(unit: string): ReadonlySet<string> {
    this.#tryAll();
    return new Set(
      misspellingKeys(unit).flatMap((key) => [...(this.#typos.get(key) ?? []), ...this.#source.unitsWithTypo(key)]),
    );
  }

  /** names one of whose words starts like this; of the kept ones, those of the first `limit` words */
  starting(prefix: string, limit: number): Set<NameType> {
    const own = [...this.#byKey.keys()].filter((key) => key.startsWith(unitKey(prefix))).map((key) => key.slice(1));
    const units = [...own, ...this.#source.unitsStarting(prefix, limit)];
    return new Set(units.flatMap((unit) => [...this.withUnit(unit)]));
  }

  #tryAll(): void {
    for (const unit of this.#untried) for (const key of typosOfUnit(unit)) put(this.#typos, key, unit);
    this.#untried.clear();
  }

  #with(key: string): ReadonlySet<NameType> {
    if (!this.#loaded.has(key)) {
      this.#loaded.add(key);
      for (const type of this.#load(key)) if (has(type, key)) put(this.#byKey, key, type);
    }
    return this.#byKey.get(key) ?? NONE;
  }
}

const NONE: ReadonlySet<NameType> = new Set();

function has(type: NameType, key: string): boolean {
  const { units, sounds } = meetingKeys(type);
  return units.includes(key) || sounds.includes(key);
}

function put<T>(index: Map<string, Set<T>>, key: string, value: T): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, new Set([value]));
  else known.add(value);
}

function drop<T>(index: Map<string, Set<T>>, key: string, value: T): void {
  const known = index.get(key);
  known?.delete(value);
  if (known?.size === 0) index.delete(key);
}
