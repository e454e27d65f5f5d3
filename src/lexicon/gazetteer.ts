import type { EntityKind } from '../model/entity.ts';
import type { EntityId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import type { WordForms } from '../text/word-forms.ts';

export const ENTRY_SORTS = ['country', 'city', 'region', 'organisation', 'seat'] as const;
export type EntrySort = (typeof ENTRY_SORTS)[number];

/** A place or organisation that is known before any article is read. */
export interface GazetteerEntry {
  readonly id: EntityId;
  readonly sort: EntrySort;
  readonly kind: EntityKind;
  readonly names: Readonly<Record<Language, string>>;
  /** the country that a city, region, seat or organisation belongs to */
  readonly country?: EntityId;
  readonly capital: boolean;
}

/** How words name an entry: by its name, or by an adjective or inhabitant name. */
export interface GazetteerHit {
  readonly entry: EntityId;
  readonly way: 'name' | 'demonym';
  /** set when only this capitalisation is the name (`US`, not `us`) */
  readonly exactly?: string;
}

export interface GazetteerMatch {
  /** how many words the name covers */
  readonly length: number;
  readonly hits: readonly GazetteerHit[];
}

export interface NearName {
  readonly entry: EntityId;
  readonly name: string;
  readonly distance: number;
}

/** Look-ups over the generated tables; all words are folded (`text/fold`) and split at every non-letter. */
export interface Gazetteer {
  entry(id: EntityId): GazetteerEntry | undefined;
  entries(): Iterable<GazetteerEntry>;
  /** the longest name that starts at `words[from]` */
  match(words: readonly string[], from: number): GazetteerMatch | undefined;
  /** false where no name starts with this word of a text: soon told, and most of them */
  mayStart(word: WordForms): boolean;
  find(name: string): readonly GazetteerHit[];
  /** names within a small edit distance, nearest first */
  near(name: string): readonly NearName[];
  isFirstName(word: string): boolean;
  capitalOf(country: EntityId): EntityId | undefined;
  /** seats of government and capitals that stand for it */
  seatsOf(country: EntityId): readonly EntityId[];
  /** cities, regions and seats of a country */
  within(country: EntityId): readonly EntityId[];
}
