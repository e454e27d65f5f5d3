import type { NameLexicon } from '../lexicon/gazetteer-load.ts';
import type { EntityKind, MentionWay } from '../model/entity.ts';
import type { EntityId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import type { Span } from '../model/span.ts';
import { draftNames } from './mentions/draft-names.ts';
import { learnedDemonyms } from './mentions/learned-demonyms.ts';
import { draftRoles } from './mentions/role-mentions.ts';
import { buildScene, type Certainty } from './mentions/scene.ts';
import { settleLoneNames } from './mentions/settle.ts';
import { toMention } from './mentions/to-mention.ts';
import { scanWords } from './mentions/words.ts';

export type { Certainty } from './mentions/scene.ts';

/** A span that names something, before it is linked to an entity. */
export interface RawMention {
  readonly span: Span;
  readonly surface: string;
  readonly kind: EntityKind;
  readonly way: MentionWay;
  /** `weak` = counts only if other mentions, here or in other documents, know the name */
  readonly certainty: Certainty;
  /** index of its sentence in the document */
  readonly sentence: number;
  /** the gazetteer entry that the surface names */
  readonly entry?: EntityId;
  /** role words next to the name, verbatim */
  readonly role?: Span;
  readonly roleText?: string;
  /** language-neutral: `minister` */
  readonly roleHead?: string;
  /** country of the role (`ministre russe` → Russia) */
  readonly country?: EntityId;
  /** the place named in the document that this adjective comes from: `lusarnais` → `Lusarne` */
  readonly base?: string;
  /** the other form in `Agence … atomique (AIEA)` */
  readonly alias?: string;
}

/** Text that names are looked for in. */
export interface MentionSource {
  readonly text: string;
  readonly language: Language;
}

/** All mentions of one document, in text order; pure, so documents can be analysed in parallel.
 *  @param splits raw offsets at which glued words are to be cut */
export function findMentions(
  doc: MentionSource,
  sentences: readonly Span[],
  lexicon: NameLexicon,
  splits: readonly number[],
): readonly RawMention[] {
  const scene = buildScene(doc.text, doc.language, lexicon, scanWords(doc.text, doc.language, sentences, splits));
  const named = settleLoneNames(scene, draftNames(scene));
  const demonyms = learnedDemonyms(scene, named);
  const replaced = new Set(demonyms.map((draft) => draft.from));
  const kept = named.filter((draft) => draft.to - draft.from > 1 || !replaced.has(draft.from));
  return [...kept, ...demonyms, ...draftRoles(scene, kept)]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .map((draft) => toMention(scene, draft));
}
