import type { NameLexicon } from '../../lexicon/gazetteer-load.ts';
import type { EntityId } from '../../model/ids.ts';
import type { EntityLinker } from './linker.ts';

/** `contains`: a city of the country; `within`: the country of the city; `government`: capital or seat that stands for it. */
export type Relation = 'contains' | 'within' | 'government';

export interface RelatedEntity {
  readonly entity: EntityId;
  readonly relation: Relation;
  /** 0–1: how much a match of this entity counts for the one asked about */
  readonly weight: number;
}

/** Entities of the corpus that stand in for this one: Russia → Moscow, the Kremlin. */
export function relatedEntities(_id: EntityId, _linker: EntityLinker, _lexicon: NameLexicon): readonly RelatedEntity[] {
  return [];
}
