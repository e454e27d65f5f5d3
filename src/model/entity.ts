import type { EntityId } from './ids.ts';
import type { Span } from './span.ts';

/** `name` = a proper name whose kind the rules could not tell. */
export type EntityKind = 'person' | 'place' | 'organisation' | 'name';

/** How a mention was recognised; weaker ways weigh less in matching. */
export type MentionWay =
  /** the full name, or a gazetteer name of a place or organisation */
  | 'name'
  /** a bare surname linked to a full name */
  | 'surname'
  /** an adjective or inhabitant name: `russe`, `American` → the country */
  | 'demonym'
  /** a capital or seat that stands for its government: `Moscow`, `the Kremlin` */
  | 'metonym'
  /** a role that can mean only one person in this document: `le ministre américain` */
  | 'role';

/** A span that names someone or something, linked to its entity. */
export interface Mention {
  /** raw offsets into `Document.text`, without glued neighbours (`Poutineont` → `Poutine`) */
  readonly span: Span;
  readonly surface: string;
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly way: MentionWay;
  /** title or role words next to the name, verbatim: `ministre russe des Affaires étrangères` */
  readonly role?: Span;
}

export interface Spelling {
  readonly text: string;
  readonly count: number;
}

/** Why two spellings were taken for one entity. */
export interface Merge {
  readonly left: string;
  readonly right: string;
  readonly evidence: string;
}

/** The canonical record behind all mentions of one person, place or organisation. */
export interface Entity {
  readonly id: EntityId;
  readonly kind: EntityKind;
  /** the fullest spelling seen in the corpus */
  readonly name: string;
  readonly spellings: readonly Spelling[];
  /** words of offices and titles beside the name, in how many documents, those of most first */
  readonly roles: readonly Spelling[];
  /** a city's country; a seat's or a demonym's country; the country of a person's office, where a role says it */
  readonly country?: EntityId;
  readonly merges: readonly Merge[];
}
