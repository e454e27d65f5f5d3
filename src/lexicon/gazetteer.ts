import type { EntityKind } from '../model/entity.ts';
import type { EntityId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';

export const ENTRY_SORTS = ['country', 'city', 'region', 'organisation', 'seat'] as const;
export type EntrySort = (typeof ENTRY_SORTS)[number];

/** A place or organisation that is known before any article is read. */
export interface GazetteerEntry {
  readonly id: EntityId;
  readonly sort: EntrySort;
  readonly kind: EntityKind;
  readonly names: Readonly<Record<Language, string>>;
  /** the country that a city, region or seat belongs to */
  readonly country?: EntityId;
  readonly capital: boolean;
}

/** How a surface names an entry: by its name, or by an adjective or inhabitant name. */
export interface GazetteerHit {
  readonly entry: EntityId;
  readonly way: 'name' | 'demonym';
}

export interface GazetteerMatch {
  /** how many tokens the name covers */
  readonly length: number;
  readonly hits: readonly GazetteerHit[];
}

/** Look-ups over the generated tables; all strings are folded (`text/fold`). */
export interface Gazetteer {
  entry(id: EntityId): GazetteerEntry | undefined;
  entries(): Iterable<GazetteerEntry>;
  /** the longest name that starts at `tokens[from]` */
  match(tokens: readonly string[], from: number): GazetteerMatch | undefined;
  find(name: string): readonly GazetteerHit[];
  /** names within a small edit distance, nearest first */
  near(name: string): readonly { readonly entry: EntityId; readonly name: string; readonly distance: number }[];
  isFirstName(token: string): boolean;
  capitalOf(country: EntityId): EntityId | undefined;
  seatsOf(country: EntityId): readonly EntityId[];
}
