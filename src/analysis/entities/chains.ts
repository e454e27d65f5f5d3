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
  entry?: EntityId;
  mentions: number[];
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
    if (mention.entry !== undefined)
      addTo(known, mention.entry, { units: [], entry: mention.entry, mentions: [] }, index);
    else if (units(mention.surface).length > 1)
      addFullName(full, units(mention.surface), mention.kind, index, mentions);
    else if (units(mention.surface).length === 1) lone.push(index);
  });
  const bare = new Map<string, Group>();
  for (const index of lone) {
    const mention = mentions[index];
    const unit = units(mention?.base ?? mention?.surface ?? '')[0] ?? '';
    const owner = ownerOf(unit, full, mentions, isFirstName);
    if (owner !== undefined) owner.mentions.push(index);
    else addTo(bare, unit, { units: [unit], mentions: [] }, index);
  }
  joinGenitives(bare);
  return [...known.values(), ...full, ...bare.values()].map((group) => toChain(group, mentions, units));
}

function addTo(groups: Map<string, Group>, key: string, fresh: Group, index: number): void {
  const group = groups.get(key) ?? fresh;
  group.mentions.push(index);
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
  const same = full.find((group) => {
    if (group.units.join(' ') === units.join(' ')) return true;
    const personal = kind === 'person' && mentions[group.mentions[0] ?? -1]?.kind === 'person';
    return (
      personal &&
      surnameOf(group.units) === surnameOf(units) &&
      givenNamesAgree(group.units.slice(0, -1), units.slice(0, -1)) !== undefined
    );
  });
  if (same === undefined) full.push({ units, mentions: [index] });
  else {
    same.mentions.push(index);
    if (units.length > same.units.length) same.units = units;
  }
}

/** The one full name that a bare unit repeats; none if several would fit. */
function ownerOf(
  unit: string,
  all: readonly Group[],
  mentions: readonly RawMention[],
  isFirstName: (word: string) => boolean,
): Group | undefined {
  const kindIs = (group: Group, kind: EntityKind) => group.mentions.some((index) => mentions[index]?.kind === kind);
  // `la Unión` after `la Unión Hesperia`
  const shortened = ORGANISATION_HEADS.has(unit)
    ? all.filter((group) => kindIs(group, 'organisation') && group.units[0] === unit)
    : [];
  if (shortened.length === 1) return shortened[0];
  const full = all.filter((group) => kindIs(group, 'person'));
  for (const fits of [
    (group: Group) => surnameOf(group.units) === unit,
    (group: Group) => `${surnameOf(group.units)}s` === unit || surnameOf(group.units).split('-').includes(unit),
    (group: Group) => group.units[0] === unit && !isFirstName(unit),
    (group: Group) => surnamesSoundAlike(surnameOf(group.units), unit),
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
