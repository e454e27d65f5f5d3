import type { EntityKind } from '../../model/entity.ts';
import type { DocumentId, EntityId } from '../../model/ids.ts';
import type { RawMention } from '../mentions.ts';
import type { Chain } from './chains.ts';

/** All that the corpus says under one name id: what links are decided on, and what entities are made of. */
export interface NameType {
  readonly id: string;
  readonly units: readonly string[];
  readonly entry?: EntityId;
  /** documents that have it, with the index of its chain there */
  readonly documents: Map<DocumentId, number>;
  /** documents in which the name is sure */
  strong: number;
  readonly kinds: Record<EntityKind, number>;
  readonly spellings: Map<string, number>;
  readonly countries: Map<EntityId, number>;
  readonly heads: Map<string, number>;
  readonly aliases: Map<string, number>;
}

export const newNameType = (chain: Chain): NameType => ({
  id: chain.nameId,
  units: chain.units,
  ...(chain.entry === undefined ? {} : { entry: chain.entry }),
  documents: new Map(),
  strong: 0,
  kinds: { person: 0, place: 0, organisation: 0, name: 0 },
  spellings: new Map(),
  countries: new Map(),
  heads: new Map(),
  aliases: new Map(),
});

/** Adds (`sign` 1) or takes away (−1) what one document's chain says. */
export function count(type: NameType, chain: Chain, mentions: readonly RawMention[], sign: 1 | -1): void {
  if (!chain.weak) type.strong += sign;
  type.kinds[chain.kind] += sign * (chain.weak ? WEAK_KIND_VOTE : 1);
  for (const index of chain.mentions) {
    const mention = mentions[index];
    if (mention !== undefined && mention.way !== 'demonym') tally(type.spellings, mention.surface, sign);
  }
  for (const country of chain.countries) tally(type.countries, country, sign);
  for (const head of chain.heads) tally(type.heads, head, sign);
  if (chain.alias !== undefined) tally(type.aliases, chain.alias, sign);
}

/** a guess from an unsure mention weighs less than any sure one */
const WEAK_KIND_VOTE = 0.01;

function tally<K>(counts: Map<K, number>, key: K, sign: number): void {
  const sum = (counts.get(key) ?? 0) + sign;
  if (sum <= 0) counts.delete(key);
  else counts.set(key, sum);
}

/** The kind most documents see; `name` only where none sees more. */
export function kindOf(types: readonly NameType[]): EntityKind {
  const votes: [EntityKind, number][] = (['person', 'place', 'organisation'] as const).map((kind) => [
    kind,
    types.reduce((sum, type) => sum + type.kinds[kind], 0),
  ]);
  votes.sort((a, b) => b[1] - a[1]);
  const [best] = votes;
  return best !== undefined && best[1] > 0 ? best[0] : 'name';
}
