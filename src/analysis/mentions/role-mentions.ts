import { ARTICLES, CONNECTORS, PORTFOLIOS } from './cue-words.ts';
import { settleHead } from './portfolios.ts';
import { countryWithin, isAdjective } from './role-words.ts';
import { type Draft, isContiguous, isNextTo, listedName, type Scene } from './scene.ts';

/** Heads that mean one person at a time in an article; kings' relatives and experts do not. */
const HOLDERS: ReadonlySet<string> = new Set(
  'president prime-minister foreign-minister minister deputy-minister chancellor secretary vice-president spokesperson adviser envoy negotiator mediator ambassador representative commissioner supreme-leader king noble pope general senator governor judge'.split(
    ' ',
  ),
);
const DEFINITE = {
  en: /^(?:the|his|her|their)$/,
  fr: /^(?:le|la|l|son|sa|leur)$/,
  de: /^(?:der|die|dem|den|des|sein|seine|ihr|ihre)$/,
  es: /^(?:el|la|al|del|su)$/,
  ru: /^$/,
};
const ROLE_MAX_WORDS = 8;

/** A role that stands for a person without a name: `le ministre américain des Affaires étrangères`. */
function roleMention(scene: Scene, at: number, isTaken: (index: number) => boolean): Draft | undefined {
  const role = scene.lexicon.roles.match(scene.folded, at, scene.language);
  if (role === undefined || !HOLDERS.has(role.head)) return undefined;
  let from = at;
  while (from > 0 && isNextTo(scene, from) && isLeading(scene, from - 1)) from--;
  if (
    !isNextTo(scene, from) ||
    !DEFINITE[scene.language].test(scene.folded[from - 1] ?? '') ||
    (!ARTICLES[scene.language].has(scene.folded[from - 1] ?? '') && scene.language !== 'en')
  )
    return undefined;
  let to = at + role.length;
  while (
    to < scene.words.length &&
    to - at < ROLE_MAX_WORDS &&
    isContiguous(scene, to - 1, to + 1) &&
    belongs(scene, to)
  )
    to++;
  while (to > at + role.length && CONNECTORS[scene.language].has(scene.folded[to - 1] ?? '')) to--;
  for (let index = from; index < to; index++) if (isTaken(index) && !isKnown(scene, index)) return undefined;
  const country = countryWithin(scene, from, to);
  const head = settleHead(scene.folded.slice(from, to), role.head);
  return {
    from,
    to,
    kind: 'person',
    way: 'role',
    certainty: 'likely',
    role: { from, to, head, ...(country === undefined ? {} : { country }) },
  };
}

const isKnown = (scene: Scene, at: number): boolean => listedName(scene, at) !== undefined;

function isLeading(scene: Scene, at: number): boolean {
  const word = scene.folded[at] ?? '';
  if (ARTICLES[scene.language].has(word) || DEFINITE[scene.language].test(word)) return false;
  return PORTFOLIOS[scene.language].has(word) || isKnown(scene, at);
}

function belongs(scene: Scene, at: number): boolean {
  const word = scene.folded[at] ?? '';
  return (
    PORTFOLIOS[scene.language].has(word) ||
    CONNECTORS[scene.language].has(word) ||
    (isKnown(scene, at) && (scene.words[at]?.capital === true || isAdjective(scene, at) || isDemonym(scene, at)))
  );
}

const isDemonym = (scene: Scene, at: number): boolean =>
  listedName(scene, at)?.hits.some((hit) => hit.way === 'demonym') === true;

/** Roles without a name, away from the roles that stand beside names. */
export function draftRoles(scene: Scene, named: readonly Draft[]): Draft[] {
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
