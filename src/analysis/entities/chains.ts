/** Mentions of one document → chains: all mentions that name the same thing within it. Pure. */
import type { EntityKind } from '../../model/entity.ts';
import type { EntityId } from '../../model/ids.ts';
import { ORGANISATION_HEADS } from '../mentions/cue-words.ts';
import type { RawMention } from '../mentions.ts';
import { givenNamesAgree, surnamesSoundAlike } from './compatible.ts';
import { nameUnits, surnameOf } from './name-units.ts';

/** One thing in one document. */
export interface Chain {
  /** stable: the gazetteer entry, or `n:` and the folded full name */
  readonly nameId: string;
  readonly units: readonly string[];
  readonly kind: EntityKind;
  readonly entry?: EntityId;
  /** nothing in the document makes sure that this is a name */
  readonly weak: boolean;
  /** indexes into the document's mentions */
  readonly mentions: readonly number[];
  readonly countries: readonly EntityId[];
  readonly heads: readonly string[];
  /** name id of the acronym or full form that the document gives */
  readonly alias?: string;
}

/** Units → the id under which all documents know the name. */
const nameIdOf = (units: readonly string[]): string => `n:${units.join(' ')}`;

interface Group {
  units: readonly string[];
  /** the units, with blanks between */
  name: string;
  surname: string;
  entry?: EntityId;
  mentions: number[];
  /** kinds of its mentions */
  readonly kinds: Set<EntityKind>;
}

const newGroup = (units: readonly string[]): Group => ({
  units,
  name: units.join(' '),
  surname: surnameOf(units),
  mentions: [],
  kinds: new Set(),
});

function join(group: Group, index: number, kind: EntityKind): void {
  group.mentions.push(index);
  group.kinds.add(kind);
}

type Units = (surface: string) => readonly string[];

export function chainMentions(
  mentions: readonly RawMention[],
  isFirstName: (word: string) => boolean,
): readonly Chain[] {
  const units: Units = (surface) => nameUnits(surface, isFirstName);
  const known = new Map<string, Group>();
  const full: Group[] = [];
  const lone: number[] = [];
  mentions.forEach((mention, index) => {
    if (mention.way === 'role') return;
    if (mention.entry !== undefined) {
      addTo(known, mention.entry, () => ({ ...newGroup([]), entry: mention.entry as EntityId }), index, mention.kind);
      return;
    }
    const own = units(mention.surface);
    if (own.length > 1) addFullName(full, own, mention.kind, index, mentions);
    else if (own.length === 1) lone.push(index);
  });
  const bare = new Map<string, Group>();
  for (const index of lone) {
    const mention = mentions[index];
    const unit = units(mention?.base ?? mention?.surface ?? '')[0] ?? '';
    const owner = ownerOf(unit, full, isFirstName);
    const kind = mention?.kind ?? 'name';
    if (owner !== undefined) join(owner, index, kind);
    else addTo(bare, unit, () => newGroup([unit]), index, kind);
  }
  joinGenitives(bare);
  return [...known.values(), ...full, ...bare.values()].map((group) => toChain(group, mentions, units));
}

function addTo(groups: Map<string, Group>, key: string, fresh: () => Group, index: number, kind: EntityKind): void {
  const group = groups.get(key) ?? fresh();
  join(group, index, kind);
  groups.set(key, group);
}

/** Full names with one surname and fitting given names are one; the longest form names the chain. */
function addFullName(
  full: Group[],
  units: readonly string[],
  kind: EntityKind,
  index: number,
  mentions: readonly RawMention[],
): void {
  const name = units.join(' ');
  const surname = surnameOf(units);
  const same = full.find((group) => {
    if (group.name === name) return true;
    return (
      kind === 'person' &&
      group.surname === surname &&
      mentions[group.mentions[0] ?? -1]?.kind === 'person' &&
      givenNamesAgree(group.units.slice(0, -1), units.slice(0, -1)) !== undefined
    );
  });
  if (same === undefined) {
    const group = newGroup(units);
    join(group, index, kind);
    full.push(group);
    return;
  }
  join(same, index, kind);
  if (units.length > same.units.length) Object.assign(same, { units, name, surname });
}

/** The one full name that a bare unit repeats; none if several would fit. */
function ownerOf(unit: string, all: readonly Group[], isFirstName: (word: string) => boolean): Group | undefined {
  // `la Unión` after `la Unión Hesperia`
  const shortened = ORGANISATION_HEADS.has(unit)
    ? all.filter((group) => group.kinds.has('organisation') && group.units[0] === unit)
    : [];
  if (shortened.length === 1) return shortened[0];
  const full = all.filter((group) => group.kinds.has('person'));
  for (const fits of [
    (group: Group) => group.surname === unit,
    (group: Group) =>
      `${group.surname}s` === unit || (group.surname.includes('-') && group.surname.split('-').includes(unit)),
    (group: Group) => group.units[0] === unit && !isFirstName(unit),
    (group: Group) => surnamesSoundAlike(group.surname, unit),
  ]) {
    const owners = full.filter(fits);
    if (owners.length === 1) return owners[0];
    if (owners.length > 1) return undefined;
  }
  return undefined;
}

/** `Rubios` beside `Rubio`: a genitive of the same lone name. */
function joinGenitives(bare: Map<string, Group>): void {
  for (const [unit, group] of [...bare]) {
    const base = unit.length > 4 && unit.endsWith('s') ? bare.get(unit.slice(0, -1)) : undefined;
    if (base === undefined) continue;
    base.mentions.push(...group.mentions);
    bare.delete(unit);
  }
}

function toChain(group: Group, mentions: readonly RawMention[], units: Units): Chain {
  const members = group.mentions.flatMap((index) => mentions[index] ?? []);
  const named = members.filter((mention) => mention.kind !== 'name');
  const best = named.find((mention) => mention.certainty === 'sure') ?? named[0] ?? members[0];
  const alias = members.find((mention) => mention.alias !== undefined)?.alias;
  return {
    nameId: group.entry ?? nameIdOf(group.units),
    units: group.units,
    kind: best?.kind ?? 'name',
    ...(group.entry === undefined ? {} : { entry: group.entry }),
    weak: members.every((mention) => mention.certainty === 'weak'),
    mentions: group.mentions,
    countries: distinct(members.flatMap((mention) => mention.country ?? [])),
    heads: distinct(
      members.flatMap((mention) =>
        mention.roleHead === undefined || mention.roleHead === 'title' ? [] : mention.roleHead,
      ),
    ),
    ...(alias === undefined ? {} : { alias: nameIdOf(units(alias)) }),
  };
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
