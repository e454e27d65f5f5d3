import type { EntityKind } from '../../model/entity.ts';
import type { EntityId } from '../../model/ids.ts';
import { nameKeys } from '../../text/names/keys.ts';
import { ORGANISATION_HEADS } from '../mentions/cue-words.ts';
import { givenNamesAgree, surnamesSoundAlike } from './compatible.ts';
import { surnameOf } from './name-units.ts';

/** The mentions of one document that name one thing, while they are gathered. */
export interface Group {
  units: readonly string[];
  /** the units, with blanks between */
  name: string;
  readonly surname: string;
  entry?: EntityId;
  readonly mentions: number[];
  /** kind of its first mention */
  readonly first: EntityKind;
  /** kinds of its mentions */
  readonly kinds: Set<EntityKind>;
}

export const newGroup = (units: readonly string[], first: EntityKind): Group => ({
  units,
  name: units.join(' '),
  surname: surnameOf(units),
  mentions: [],
  first,
  kinds: new Set(),
});

export function join(group: Group, index: number, kind: EntityKind): void {
  group.mentions.push(index);
  group.kinds.add(kind);
}

/** The full names of a document, found by what repeats them: a long document has thousands of each. */
export class FullNames {
  readonly #all: Group[] = [];
  readonly #bySurname = new Map<string, Group[]>();
  readonly #byFirstUnit = new Map<string, Group[]>();
  readonly #bySurnamePart = new Map<string, Group[]>();
  #bySound: Map<string, Group[]> | undefined;

  get all(): readonly Group[] {
    return this.#all;
  }

  /** Full names with one surname and fitting given names are one; the longest form names the chain. */
  add(units: readonly string[], index: number, kind: EntityKind): void {
    const name = units.join(' ');
    const surname = surnameOf(units);
    const same = this.#bySurname
      .get(surname)
      ?.find(
        (group) =>
          group.name === name ||
          (kind === 'person' &&
            group.first === 'person' &&
            givenNamesAgree(group.units.slice(0, -1), units.slice(0, -1)) !== undefined),
      );
    if (same === undefined) {
      const group = newGroup(units, kind);
      join(group, index, kind);
      this.#put(group);
      return;
    }
    join(same, index, kind);
    if (units.length <= same.units.length) return;
    // the list of an earlier first unit keeps it: who looks there compares again
    Object.assign(same, { units, name });
    push(this.#byFirstUnit, units[0] ?? '', same);
  }

  /** The one full name that a bare unit repeats; none if several would fit. */
  ownerOf(unit: string, isFirstName: (word: string) => boolean): Group | undefined {
    const opening = () => distinct(this.#byFirstUnit.get(unit)).filter((group) => group.units[0] === unit);
    // `la Unión` after `la Unión Hesperia`
    const shortened = ORGANISATION_HEADS.has(unit) ? opening().filter((group) => group.kinds.has('organisation')) : [];
    if (shortened.length === 1) return shortened[0];
    for (const fitting of [
      () => this.#bySurname.get(unit),
      () => [
        ...((unit.endsWith('s') && this.#bySurname.get(unit.slice(0, -1))) || []),
        ...distinct(this.#bySurnamePart.get(unit)),
      ],
      () => (isFirstName(unit) ? [] : opening()),
      () => this.#soundingLike(unit),
    ]) {
      const owners = (fitting() ?? []).filter((group) => group.kinds.has('person'));
      if (owners.length === 1) return owners[0];
      if (owners.length > 1) return undefined;
    }
    return undefined;
  }

  #soundingLike(unit: string): readonly Group[] {
    this.#bySound ??= this.#all.reduce((sounds, group) => {
      for (const key of nameKeys(group.surname)) push(sounds, key, group);
      return sounds;
    }, new Map<string, Group[]>());
    const sounds = this.#bySound;
    const alike = distinct(nameKeys(unit).flatMap((key) => sounds.get(key) ?? []));
    return alike.filter((group) => surnamesSoundAlike(group.surname, unit));
  }

  #put(group: Group): void {
    this.#all.push(group);
    this.#bySound = undefined;
    push(this.#bySurname, group.surname, group);
    push(this.#byFirstUnit, group.units[0] ?? '', group);
    if (group.surname.includes('-'))
      for (const part of group.surname.split('-')) push(this.#bySurnamePart, part, group);
  }
}

function push(groups: Map<string, Group[]>, key: string, group: Group): void {
  const known = groups.get(key);
  if (known === undefined) groups.set(key, [group]);
  else known.push(group);
}

const distinct = (groups: readonly Group[] = []): Group[] => [...new Set(groups)];
