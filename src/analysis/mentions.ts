import type { NameLexicon } from '../lexicon/gazetteer-load.ts';
import type { EntityKind, MentionWay } from '../model/entity.ts';
import type { EntityId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import type { Span } from '../model/span.ts';
import { classifyRun } from './mentions/classify.ts';
import { knownName } from './mentions/known-names.ts';
import { learnedDemonyms } from './mentions/learned-demonyms.ts';
import { acronymAfter, organisationAt } from './mentions/organisations.ts';
import { roleMention } from './mentions/role-mentions.ts';
import { roleAfter, roleBefore } from './mentions/role-near.ts';
import { runEnd } from './mentions/runs.ts';
import {
  buildScene,
  type Certainty,
  type Draft,
  isContiguous,
  isGivenName,
  namesNothing,
  type Scene,
} from './mentions/scene.ts';
import { settleLoneNames } from './mentions/settle.ts';
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
  const scene = buildScene(doc.text, doc.language, lexicon, scanWords(doc.text, sentences, splits));
  const named = settleLoneNames(scene, draftNames(scene));
  const demonyms = learnedDemonyms(scene, named);
  const replaced = new Set(demonyms.map((draft) => draft.from));
  const kept = named.filter((draft) => draft.to - draft.from > 1 || !replaced.has(draft.from));
  return [...kept, ...demonyms, ...draftRoles(scene, kept)]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .map((draft) => toMention(scene, draft));
}

/** One pass from left to right: at each word the longest reading wins. */
function draftNames(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  let at = 0;
  while (at < scene.words.length) {
    const found = draftAt(scene, at);
    if (found === undefined) {
      at += 1;
      continue;
    }
    drafts.push(...withAcronym(scene, found.draft));
    at = Math.max(at + 1, found.next);
  }
  return drafts;
}

interface Found {
  readonly draft: Draft;
  readonly next: number;
}

function draftAt(scene: Scene, at: number): Found | undefined {
  const word = scene.words[at];
  if (word === undefined || word.number) return undefined;
  const known = knownName(scene, at);
  if (known !== undefined && known.to - at > 1) return { draft: known, next: known.to };
  const organisation = organisationAt(scene, at);
  if (organisation !== undefined) return { draft: organisation, next: organisation.to };
  if (word.capital && isGivenName(scene, at) && known?.entry === undefined && !namesNothing(scene, at)) {
    const end = runEnd(scene, at);
    if (end > at + 1) return classified(scene, at, end);
  }
  if (known !== undefined) return { draft: known, next: known.to };
  if (!word.capital || namesNothing(scene, at)) return undefined;
  return classified(scene, at, runEnd(scene, at));
}

function classified(scene: Scene, at: number, end: number): Found | undefined {
  const draft = classifyRun(scene, at, end);
  return draft === undefined ? undefined : { draft: withNationality(scene, draft), next: end };
}

/** `le Français Laurent Fabius`, `die Deutsche X`: the nationality stands where a role would. */
function withNationality(scene: Scene, draft: Draft): Draft {
  if (draft.kind !== 'person' || draft.role !== undefined || !isContiguous(scene, draft.from - 1, draft.from + 1))
    return draft;
  const hit = scene.lexicon.gazetteer.match(scene.folded, draft.from - 1)?.hits.find(({ way }) => way === 'demonym');
  return hit === undefined ? draft : { ...draft, country: hit.entry };
}

/** A name and the acronym in brackets after it know each other. */
function withAcronym(scene: Scene, draft: Draft): Draft[] {
  if (draft.way !== 'name') return [draft];
  const acronym = acronymAfter(scene, draft.to);
  if (acronym === undefined) return [draft];
  const word = scene.words[acronym];
  const first = scene.words[draft.from];
  const last = scene.words[draft.to - 1];
  if (word === undefined || first === undefined || last === undefined) return [draft];
  return [
    {
      ...draft,
      kind: draft.kind === 'name' || draft.kind === 'person' ? 'organisation' : draft.kind,
      alias: scene.text.slice(word.start, word.end),
    },
  ];
}

/** Roles without a name, away from the roles that stand beside names. */
function draftRoles(scene: Scene, named: readonly Draft[]): Draft[] {
  const taken = new Uint8Array(scene.words.length);
  for (const draft of named) {
    taken.fill(1, draft.from, draft.to);
    if (draft.role !== undefined) taken.fill(2, draft.role.from, draft.role.to);
  }
  const roles: Draft[] = [];
  for (let at = 0; at < scene.words.length; at++) {
    if (taken[at] === 2) continue;
    const draft = roleMention(scene, at, (index) => taken[index] !== 0);
    if (draft === undefined || taken.subarray(draft.from, draft.to).includes(2)) continue;
    roles.push(draft);
    at = draft.to;
  }
  return roles;
}

function toMention(scene: Scene, draft: Draft): RawMention {
  const start = scene.words[draft.from]?.start ?? 0;
  const end = scene.words[draft.to - 1]?.end ?? start;
  const near =
    draft.kind !== 'person'
      ? undefined
      : (draft.role ??
        (draft.entry === undefined && draft.way === 'name'
          ? (roleBefore(scene, draft.from) ?? roleAfter(scene, draft.to))
          : undefined));
  const role =
    near === undefined
      ? undefined
      : { start: scene.words[near.from]?.start ?? start, end: scene.words[near.to - 1]?.end ?? end };
  const country = near?.country ?? draft.country;
  const roleEnd =
    role === undefined
      ? undefined
      : {
          start: role.start,
          end: near !== undefined && near.to <= draft.from ? trimRoleEnd(scene, near.to, role.end) : role.end,
        };
  return {
    span: { start, end },
    surface: scene.text.slice(start, end),
    kind: draft.kind,
    way: draft.way,
    certainty: draft.certainty,
    sentence: scene.words[draft.from]?.sentence ?? 0,
    ...(draft.entry === undefined ? {} : { entry: draft.entry }),
    ...(roleEnd === undefined ? {} : { role: roleEnd, roleText: scene.text.slice(roleEnd.start, roleEnd.end) }),
    ...(near === undefined ? {} : { roleHead: near.head }),
    ...(country === undefined ? {} : { country }),
    ...(draft.base === undefined ? {} : { base: draft.base }),
    ...(draft.alias === undefined ? {} : { alias: draft.alias }),
  };
}

const trimRoleEnd = (scene: Scene, to: number, end: number): number => scene.words[to - 1]?.end ?? end;
