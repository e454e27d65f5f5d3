import type { NameLexicon } from '../../lexicon/gazetteer-load.ts';
import type { EntityId } from '../../model/ids.ts';
import type { EntityLinker } from './linker.ts';

/** `government`: capital or seat that stands for it; `contains`: any other place of the country;
 *  `within`: the country of a city or seat. */
type Relation = 'government' | 'contains' | 'within';

export interface RelatedEntity {
  readonly entity: EntityId;
  readonly relation: Relation;
  /** 0–1: how much a mention of this entity counts for the one asked about */
  readonly weight: number;
}

const WEIGHTS: Readonly<Record<Relation, number>> = { government: 0.6, contains: 0.4, within: 0.3 };

/** Entities of the corpus that stand in for this one: Russia → Moscow, the Kremlin; Riyadh → Saudi Arabia. */
export function relatedEntities(id: EntityId, linker: EntityLinker, lexicon: NameLexicon): readonly RelatedEntity[] {
  const { gazetteer } = lexicon;
  const entry = gazetteer.entry(id);
  const related: RelatedEntity[] = [];
  const add = (entity: EntityId, relation: Relation): void => {
    if (entity !== id && linker.has(entity)) related.push({ entity, relation, weight: WEIGHTS[relation] });
  };
  const governing = new Set(gazetteer.seatsOf(id));
  for (const member of gazetteer.within(id)) add(member, governing.has(member) ? 'government' : 'contains');
  if (entry?.country !== undefined) {
    add(entry.country, 'within');
    if (entry.sort === 'seat' || entry.capital)
      for (const seat of gazetteer.seatsOf(entry.country)) add(seat, 'government');
  }
  return related;
}
