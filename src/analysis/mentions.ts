import type { NameLexicon } from '../lexicon/gazetteer-load.ts';
import type { EntityKind, MentionWay } from '../model/entity.ts';
import type { EntityId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import type { Span } from '../model/span.ts';

/** `weak` = counts only if other documents or mentions know the name. */
export type Certainty = 'sure' | 'likely' | 'weak';

/** A span that names something, before it is linked to an entity. */
export interface RawMention {
  readonly span: Span;
  readonly surface: string;
  readonly kind: EntityKind;
  readonly way: MentionWay;
  readonly certainty: Certainty;
  /** the gazetteer entry that the surface names */
  readonly entry?: EntityId;
  /** role words next to the name, verbatim */
  readonly role?: Span;
  readonly roleText?: string;
  /** role head, language-neutral: `minister` */
  readonly roleHead?: string;
  /** country of the role (`ministre russe` → Russia) */
  readonly country?: EntityId;
  /** the other form in `Agence … atomique (AIEA)` */
  readonly alias?: string;
}

/** Text that names are looked for in. */
export interface MentionSource {
  readonly text: string;
  readonly language: Language;
}

/** All mentions of one document, in text order; pure, so documents can be analysed in parallel. */
export function findMentions(
  _doc: MentionSource,
  _sentences: readonly Span[],
  _lexicon: NameLexicon,
  _splits: readonly number[],
): readonly RawMention[] {
  return [];
}
