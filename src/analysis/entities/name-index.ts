import { nameKeys } from '../../text/names/keys.ts';
import { placeStem } from '../../text/names/place-stems.ts';
import { consonantSkeleton, typoDistance, typoKeys, typosAllowed } from '../../text/names/typos.ts';
import type { NameType } from './name-types.ts';
import { surnameOf } from './name-units.ts';

/** Name types by unit, by sound and by misspelling; every look-up is a hash look-up. */
export class NameIndex {
  readonly #byUnit = new Map<string, Set<NameType>>();
  readonly #bySound = new Map<string, Set<NameType>>();
  readonly #typos = new Map<string, Set<string>>();

  add(type: NameType): void {
    for (const unit of unitsOf(type)) {
      if (!this.#byUnit.has(unit)) this.#addTypos(unit);
      put(this.#byUnit, unit, type);
    }
    for (const sound of soundsOf(type)) put(this.#bySound, sound, type);
  }

  remove(type: NameType): void {
    for (const unit of unitsOf(type)) {
      drop(this.#byUnit, unit, type);
      if (!this.#byUnit.has(unit)) this.#dropTypos(unit);
    }
    for (const sound of soundsOf(type)) drop(this.#bySound, sound, type);
  }

  withUnit(unit: string): ReadonlySet<NameType> {
    return this.#byUnit.get(unit) ?? NONE;
  }

  /** types whose surname or only word may sound like one of these */
  soundingLike(unit: string): Set<NameType> {
    const found = new Set<NameType>();
    for (const key of nameKeys(unit)) for (const type of this.#bySound.get(key) ?? NONE) found.add(type);
    return found;
  }

  /** types that may be one with this: same surname by sound, or same place stem */
  neighbours(type: NameType): Set<NameType> {
    const found = new Set<NameType>();
    for (const sound of soundsOf(type)) for (const other of this.#bySound.get(sound) ?? NONE) found.add(other);
    return found;
  }

  /** known units within the typing errors that the length allows, nearest first */
  near(unit: string, more = 0): readonly { readonly unit: string; readonly distance: number }[] {
    const allowed = typosAllowed(unit);
    if (allowed === 0) return [];
    const limit = allowed + more;
    const found = new Map<string, number>();
    for (const key of misspellingKeys(unit)) {
      for (const candidate of this.#typos.get(key) ?? NO_UNITS) {
        const distance = typoDistance(unit, candidate, limit);
        if (distance > 0 && distance <= limit) found.set(candidate, distance);
      }
    }
    return [...found]
      .map(([candidate, distance]) => ({ unit: candidate, distance }))
      .sort((a, b) => a.distance - b.distance || (a.unit < b.unit ? -1 : 1));
  }

  #addTypos(unit: string): void {
    if (unit.length < TYPO_INDEX_MIN_LETTERS) return;
    for (const key of misspellingKeys(unit)) put(this.#typos, key, unit);
  }

  #dropTypos(unit: string): void {
    for (const key of misspellingKeys(unit)) drop(this.#typos, key, unit);
  }
}

const NONE: ReadonlySet<NameType> = new Set();
const NO_UNITS: ReadonlySet<string> = new Set();
/** One letter more or less in the beginning, or the same consonants: what two spellings are compared for. */
const misspellingKeys = (unit: string): string[] => [
  ...typoKeys(unit.slice(0, TYPO_PREFIX_LETTERS)),
  `#${consonantSkeleton(unit)}`,
];

/** Only the beginning is indexed (SymSpell's prefix idea): fewer keys, the distance check does the rest. */
const TYPO_PREFIX_LETTERS = 7;
/** one letter may be lost from the shortest word that is searched */
const TYPO_INDEX_MIN_LETTERS = 4;

function unitsOf(type: NameType): Set<string> {
  return new Set([
    ...type.units,
    ...type.units.flatMap((unit) => (unit.includes('-') ? unit.split('-') : [])),
    type.units.join(' '),
    ...(type.units.length > 2 ? [type.units.slice(0, 2).join(' ')] : []),
  ]);
}

function soundsOf(type: NameType): Set<string> {
  if (type.entry !== undefined) return new Set();
  const surname = surnameOf(type.units);
  const parts = surname.includes('-') ? [surname, ...surname.split('-')] : [surname];
  const bases = parts.flatMap((part) => (part.length > 5 && part.endsWith('s') ? [part, part.slice(0, -1)] : [part]));
  // surnames that are only alike share their given name and their consonants: Araqchi, Araghchi
  const given =
    type.units.length > 1 ? nameKeys(surname).map((key) => `${type.units[0]}/${coarseConsonants(key)}`) : [];
  const beginning = type.units.length > 1 ? [`^${type.units.slice(0, 2).join(' ')}`] : [];
  const stem = type.units.length === 1 ? placeStem(surname) : undefined;
  return new Set([
    ...bases.flatMap(nameKeys),
    ...given,
    ...beginning,
    ...(stem === undefined ? [] : nameKeys(stem).map((key) => `~${key}`)),
  ]);
}

/** The consonants of a phonemic key, those that transcriptions confuse as one. */
const coarseConsonants = (key: string): string =>
  key
    .replace(/[aeiouh]/g, '')
    .replace(/[gxq]/g, 'k')
    .replace(/[zcCSZQ]/g, 's')
    .replace(/[fbw]/g, 'v');

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
