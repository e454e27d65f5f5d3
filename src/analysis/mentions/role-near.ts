import type { EntityId } from '../../model/ids.ts';
import { ARTICLES, CONNECTORS, PORTFOLIOS } from './cue-words.ts';
import { settleHead } from './portfolios.ts';
import { countryWithin, isAdjective } from './role-words.ts';
import { isContiguous, isNextTo, listedName, type RoleNear, type Scene } from './scene.ts';

/** How far a role may stand before its name: `haute représentante de l'Union pour les affaires étrangères, X`. */
const ROLE_REACH_WORDS = 10;
/** unknown small words that a role may contain (`directrice des ports`) */
const UNKNOWN_WORDS_MAX = 2;

/** Role words that stand before the name at `name`: `ministre russe des Affaires étrangères |Sergueï …`. */
export function roleBefore(scene: Scene, name: number): RoleNear | undefined {
  const word = scene.words[name];
  if (
    word === undefined ||
    !(
      isNextTo(scene, name) ||
      word.gap === 'comma' ||
      (word.gap === 'dot' && (scene.words[name - 1]?.folded.length ?? 9) <= 3)
    )
  )
    return undefined;
  const first = Math.max(0, name - ROLE_REACH_WORDS);
  for (let at = name - 1; at >= first && scene.words[at]?.sentence === word.sentence; at--) {
    const role = scene.lexicon.roles.match(scene.folded, at, scene.language);
    if (role !== undefined && at + role.length <= name && isRoleText(scene, at + role.length, name)) {
      if (word.gap === 'comma' ? role.head === 'title' : isOwner(scene, at + role.length, name)) return undefined;
      const longer = longerRole(scene, at, name);
      return longer === undefined
        ? describeRole(scene, at, name, role.head)
        : describeRole(scene, longer.at, name, longer.head);
    }
    if (scene.words[at]?.gap === 'other' || scene.words[at]?.gap === 'break') return undefined;
  }
  return undefined;
}

/** A role of several words whose last was found first: `vice-|ministre`, `directeur |général`. */
function longerRole(scene: Scene, found: number, name: number): { at: number; head: string } | undefined {
  for (let at = Math.max(0, found - 2); at < found; at++) {
    const role = scene.lexicon.roles.match(scene.folded, at, scene.language);
    if (
      role !== undefined &&
      at + role.length > found &&
      at + role.length <= name &&
      isContiguous(scene, at, found + 1)
    )
      return { at, head: role.head };
  }
  return undefined;
}

/** `porte-parole de |Mogherini`, `rédacteur en chef du quotidien |Kayhan`: the name owns or is what the role serves. */
function isOwner(scene: Scene, roleEnd: number, name: number): boolean {
  if (roleEnd === name) return false;
  const last = scene.folded[name - 1] ?? '';
  if (CONNECTORS[scene.language].has(last)) return true;
  const word = scene.words[name - 1];
  return (
    word !== undefined &&
    !word.capital &&
    isAfterConnector(scene, name - 1) &&
    !PORTFOLIOS[scene.language].has(last) &&
    isNationality(scene, name - 1) === undefined &&
    !isAdjective(scene, name - 1)
  );
}

/** Role words in apposition: `X|, porte-parole du Kremlin,`. */
export function roleAfter(scene: Scene, end: number): RoleNear | undefined {
  const opening = scene.words[end];
  if (opening === undefined || opening.gap !== 'comma' || opening.sentence !== scene.words[end - 1]?.sentence)
    return undefined;
  let at = end;
  while (ARTICLES[scene.language].has(scene.folded[at] ?? '') && at < end + 2) at++;
  let role = scene.lexicon.roles.match(scene.folded, at, scene.language);
  if (role === undefined && isQualifier(scene, at)) {
    at += 1;
    role = scene.lexicon.roles.match(scene.folded, at, scene.language);
  }
  if (role === undefined || role.head === 'title') return undefined;
  let to = at + role.length;
  let unknown = 0;
  while (to < scene.words.length && to - end < ROLE_REACH_WORDS && isJoined(scene, to)) {
    const known = knownLength(scene, to);
    if (known === 0 && !isQualifier(scene, to) && !scene.words[to]?.capital && ++unknown > UNKNOWN_WORDS_MAX)
      return undefined;
    to += Math.max(1, known);
  }
  if (CONNECTORS[scene.language].has(scene.folded[to - 1] ?? '')) to -= 1;
  // `Outre X, le conseiller est attendu`: the role goes on as the subject of a clause
  if (unknown > 0 && scene.words[to]?.gap === 'space') return undefined;
  if (to < scene.words.length && scene.words[to]?.gap === 'space' && !scene.words[to]?.capital) return undefined;
  // `X, ministre de la Pêche, Y Z`: the role may belong to the next name
  const next = scene.words[to];
  if (next !== undefined && next.gap === 'comma' && next.capital && !next.starts) return undefined;
  return describeRole(scene, at, to, role.head);
}

/** Words from `from` to `to` complete a role: complements, nationalities, portfolios, at most two unknown ones. */
function isRoleText(scene: Scene, from: number, to: number): boolean {
  if (from === to) return true;
  if (!isContiguous(scene, from - 1, to)) return false;
  let unknown = 0;
  for (let at = from; at < to; at++) {
    const word = scene.words[at];
    if (word === undefined) return false;
    const known = knownLength(scene, at);
    if (known > 0) {
      at += known - 1;
      continue;
    }
    if (isQualifier(scene, at)) continue;
    if (scene.lexicon.roles.match(scene.folded, at, scene.language) !== undefined) continue;
    if (word.capital && isAfterConnector(scene, at)) continue;
    if (word.capital || !(isAfterConnector(scene, at) || isAdjective(scene, at)) || ++unknown > UNKNOWN_WORDS_MAX)
      return false;
  }
  return true;
}

const isJoined = (scene: Scene, at: number): boolean => isContiguous(scene, at - 1, at + 1);

const isAfterConnector = (scene: Scene, at: number): boolean =>
  CONNECTORS[scene.language].has(scene.folded[at - 1] ?? '');

function isQualifier(scene: Scene, at: number): boolean {
  const word = scene.folded[at] ?? '';
  return (
    CONNECTORS[scene.language].has(word) ||
    PORTFOLIOS[scene.language].has(word) ||
    isNationality(scene, at) !== undefined
  );
}

/** Words of a name inside a role: the Kremlin's, du Moyen-Orient. */
function knownLength(scene: Scene, at: number): number {
  return scene.words[at]?.capital === true ? (listedName(scene, at)?.length ?? 0) : 0;
}

function isNationality(scene: Scene, at: number): EntityId | undefined {
  return listedName(scene, at)?.hits.find((hit) => hit.way === 'demonym')?.entry;
}

const VAGUE_HEADS: ReadonlySet<string> = new Set(['chief', 'deputy', 'diplomat']);

/** Takes in what stands before the head (`Russian Foreign |Minister`) and finds the role's country. */
function describeRole(scene: Scene, at: number, to: number, head: string): RoleNear {
  let from = at;
  let best = head;
  while (from > 0 && isJoined(scene, from) && isLeading(scene, from - 1)) {
    from--;
    // `negociador |jefe`: the more telling word names the role
    const before = scene.lexicon.roles.match(scene.folded, from, scene.language);
    if (before !== undefined && VAGUE_HEADS.has(best)) best = before.head;
  }
  const country = countryWithin(scene, from, to);
  return {
    from,
    to,
    head: settleHead(scene.folded.slice(from, to), best),
    ...(country === undefined ? {} : { country }),
  };
}

function isLeading(scene: Scene, at: number): boolean {
  const word = scene.folded[at] ?? '';
  if (CONNECTORS[scene.language].has(word) || ARTICLES[scene.language].has(word)) return false;
  return (
    PORTFOLIOS[scene.language].has(word) ||
    isNationality(scene, at) !== undefined ||
    scene.lexicon.roles.match(scene.folded, at, scene.language)?.length === 1
  );
}
