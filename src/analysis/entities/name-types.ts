import type { EntityKind } from '../../model/entity.ts';
import type { EntityId } from '../../model/ids.ts';
import type { RawMention } from '../mentions.ts';
import type { Chain } from './chains.ts';

/** All that the corpus says under one name id: what links are decided on, and what entities are made of. */
export interface NameType {
  readonly id: string;
  readonly units: readonly string[];
  readonly entry?: EntityId;
  /** how many documents have it */
  documents: number;
  /** documents in which the name is sure */
  strong: number;
  readonly kinds: Record<EntityKind, number>;
  readonly spellings: Map<string, number>;
  readonly countries: Map<EntityId, number>;
  readonly heads: Map<string, number>;
  readonly aliases: Map<string, number>;
  /** words of offices and titles next to the name, in how many documents each */
  readonly roles: Map<string, number>;
  /** names that sound alike and that so many documents keep apart from this one */
  readonly vetoes: Map<string, number>;
}

export const newNameType = (chain: Pick<Chain, 'nameId' | 'units' | 'entry'>): NameType => ({
  id: chain.nameId,
  units: chain.units,
  ...(chain.entry === undefined ? {} : { entry: chain.entry }),
  documents: 0,
  strong: 0,
  kinds: { person: 0, place: 0, organisation: 0, name: 0 },
  spellings: new Map(),
  countries: new Map(),
  heads: new Map(),
  aliases: new Map(),
  roles: new Map(),
  vetoes: new Map(),
});

/** Adds (`sign` 1) or takes away (−1) what one document's chain says. True where that may change how the name's block
 *  resolves; a change of kind is for the caller to see. */
export function count(type: NameType, chain: Chain, mentions: readonly RawMention[], sign: 1 | -1): boolean {
  const material = type.strong > 0;
  type.documents += sign;
  if (!chain.weak) type.strong += sign;
  type.kinds[chain.kind] += sign * (chain.weak ? WEAK_KIND_VOTE : 1);
  const roles = new Set<string>();
  for (const index of chain.mentions) {
    const mention = mentions[index];
    if (mention === undefined) continue;
    if (mention.way !== 'demonym') tally(type.spellings, mention.surface, sign);
    if (mention.roleText !== undefined && mention.roleHead !== 'title') roles.add(mention.roleText);
  }
  for (const role of roles) tally(type.roles, role, sign);
  let changed = material !== type.strong > 0;
  for (const country of chain.countries) changed = tally(type.countries, country, sign) || changed;
  for (const head of chain.heads) changed = tally(type.heads, head, sign) || changed;
  if (chain.alias !== undefined) changed = tally(type.aliases, chain.alias, sign) || changed;
  return changed;
}

/** a guess from an unsure mention weighs less than any sure one */
const WEAK_KIND_VOTE = 0.01;

/** True where the key came or went. */
export function tally<K>(counts: Map<K, number>, key: K, sign: number): boolean {
  const before = counts.get(key) ?? 0;
  const sum = before + sign;
  if (sum > 0) counts.set(key, sum);
  else counts.delete(key);
  return sum > 0 !== before > 0;
}

/** The kind most documents see; `name` only where none sees more. */
export function kindOf(types: readonly NameType[]): EntityKind {
  let [person, place, organisation] = [0, 0, 0];
  for (const { kinds } of types) {
    person += kinds.person;
    place += kinds.place;
    organisation += kinds.organisation;
  }
  return mostVoted(person, place, organisation);
}

export const kindOfOne = ({ kinds }: NameType): EntityKind => mostVoted(kinds.person, kinds.place, kinds.organisation);

function mostVoted(person: number, place: number, organisation: number): EntityKind {
  if (person > 0 && person >= place && person >= organisation) return 'person';
  if (place > 0 && place >= organisation) return 'place';
  return organisation > 0 ? 'organisation' : 'name';
}
