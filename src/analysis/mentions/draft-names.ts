import { classifyRun } from './classify.ts';
import { knownName } from './known-names.ts';
import { acronymAfter, organisationAt } from './organisations.ts';
import { runEnd } from './runs.ts';
import { type Draft, isContiguous, isGivenName, listedName, namesNothing, type Scene } from './scene.ts';

/** One pass from left to right: at each word the longest reading wins. */
export function draftNames(scene: Scene): Draft[] {
  const drafts: Draft[] = [];
  let at = 0;
  while (at < scene.words.length) {
    const found = draftAt(scene, at);
    if (found === undefined) {
      at += 1;
      continue;
    }
    drafts.push(...(found.before ?? []), ...withAcronym(scene, found.draft));
    at = Math.max(at + 1, found.next);
  }
  return drafts;
}

interface Found {
  readonly draft: Draft;
  readonly next: number;
  /** a name that the run had in front: `премьер-министром |Тесмара| Юсуфом …` */
  readonly before?: readonly Draft[];
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
  if (draft === undefined) return undefined;
  const prefix =
    draft.from === at + 1 && scene.words[at]?.starts !== true && scene.language === 'ru'
      ? classifyRun(scene, at, at + 1)
      : undefined;
  const found = { draft: withNationality(scene, draft), next: end };
  return prefix === undefined
    ? found
    : {
        ...found,
        before: [{ from: prefix.from, to: prefix.to, kind: 'name', way: 'name', certainty: prefix.certainty }],
      };
}

/** `le Français Laurent Fabius`, `die Deutsche X`: the nationality stands where a role would. */
function withNationality(scene: Scene, draft: Draft): Draft {
  if (draft.kind !== 'person' || draft.role !== undefined || !isContiguous(scene, draft.from - 1, draft.from + 1))
    return draft;
  const hit = listedName(scene, draft.from - 1)?.hits.find(({ way }) => way === 'demonym');
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
