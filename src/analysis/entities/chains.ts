/** Mentions of one document → chains: all mentions that name the same thing within it. Pure. */
import type { EntityKind } from '../../model/entity.ts';
import type { EntityId } from '../../model/ids.ts';
import type { RawMention } from '../mentions.ts';
import { FullNames, type Group, join, newGroup } from './full-names.ts';
import { nameUnits } from './name-units.ts';

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
  readonly alias?: string | undefined;
}

/** Units → the id under which all documents know the name. */
const nameIdOf = (units: readonly string[]): string => `n:${units.join(' ')}`;

type Units = (surface: string) => readonly string[];

export function chainMentions(
  mentions: readonly RawMention[],
  isFirstName: (word: string) => boolean,
): readonly Chain[] {
  const units: Units = (surface) => nameUnits(surface, isFirstName);
  const known = new Map<string, Group>();
  const full = new FullNames();
  const lone: number[] = [];
  mentions.forEach((mention, index) => {
    if (mention.way === 'role') return;
    if (mention.entry !== undefined) {
      const { entry, kind } = mention;
      addTo(known, entry, () => ({ entry, ...newGroup([], kind) }), index, kind);
      return;
    }
    const own = units(mention.surface);
    if (own.length > 1) full.add(own, index, mention.kind);
    else if (own.length === 1) lone.push(index);
  });
  const bare = new Map<string, Group>();
  for (const index of lone) {
    const mention = mentions[index];
    const unit = units(mention?.base ?? mention?.surface ?? '')[0] ?? '';
    const owner = full.ownerOf(unit, isFirstName);
    const kind = mention?.kind ?? 'name';
    if (owner !== undefined) join(owner, index, kind);
    else addTo(bare, unit, () => newGroup([unit], kind), index, kind);
  }
  joinGenitives(bare);
  return [...known.values(), ...full.all, ...bare.values()].map((group) => toChain(group, mentions, units));
}

function addTo(groups: Map<string, Group>, key: string, fresh: () => Group, index: number, kind: EntityKind): void {
  const group = groups.get(key) ?? fresh();
  join(group, index, kind);
  groups.set(key, group);
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
