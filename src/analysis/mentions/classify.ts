import { classifyLone } from './classify-lone.ts';
import {
  ARTICLES,
  GEOGRAPHIC_FIRST,
  NAMED_PLACES,
  NAMED_THINGS,
  OF,
  ORGANISATION_HEADS,
  PORTFOLIOS,
} from './cue-words.ts';
import { isTitleCase } from './headlines.ts';
import { GERMAN_NOUN, isOrdinary } from './ordinary.ts';
import { isPlaceCue, wordBefore } from './place-cues.ts';
import { roleAfter, roleBefore } from './role-near.ts';
import { type Draft, isGivenName, namesNothing, type Scene } from './scene.ts';

/** Persons rarely have more words than this without particles. */
const PERSON_MAX_WORDS = 4;

/** A run of capitalised words → what it names, or nothing. */
export function classifyRun(scene: Scene, start: number, to: number): Draft | undefined {
  const from = skipLeading(scene, start, to);
  if (from >= to) return undefined;
  return to - from === 1 ? classifyLone(scene, from) : classifyPhrase(scene, from, to);
}

/** Leaves out what is capitalised for another reason: sentence starts, titles (`Prime Minister`), function words. */
function skipLeading(scene: Scene, start: number, to: number): number {
  let from = start;
  while (from < to) {
    const word = scene.words[from];
    if (word === undefined) break;
    const role = scene.lexicon.roles.match(scene.folded, from, scene.language);
    const fillsRun = role !== undefined && from + role.length > to;
    if (
      namesNothing(scene, from) ||
      (word.starts && to - from > 1 && scene.seenSmall.has(word.folded) && !isGivenName(scene, from))
    )
      from += 1;
    // `secrétaire à l'|Énergie| Ernest Moniz`
    else if (isPortfolioBefore(scene, from, to)) from += 1;
    else if (role !== undefined && !fillsRun && !isGivenNameHere(scene, from, to)) from += role.length;
    else break;
  }
  return from;
}

/** A portfolio word, a space, and more: `Énergie Ernest …`, but not `Port-Hamil`. */
const isPortfolioBefore = (scene: Scene, at: number, to: number): boolean =>
  to - at > 1 &&
  scene.words[at + 1]?.gap === 'space' &&
  PORTFOLIOS[scene.language].has(scene.folded[at] ?? '') &&
  !GEOGRAPHIC_FIRST.has(scene.folded[at] ?? '') &&
  !isGivenName(scene, at);

const isGivenNameHere = (scene: Scene, at: number, to: number): boolean =>
  at + 1 < to && isGivenName(scene, at) && scene.language !== 'en';

function classifyPhrase(scene: Scene, start: number, to: number): Draft | undefined {
  let from = start;
  if (hasOrganisationHead(scene, from, to) && !isGivenName(scene, from)) {
    return { from, to, kind: 'organisation', way: 'name', certainty: 'likely' };
  }
  // a given name inside the run starts the person: `Ökonom |Moritz Schularick`
  const given = firstGivenName(scene, from, to);
  if (
    given !== undefined &&
    given > from &&
    given < to - 1 &&
    (scene.language === 'de' || scene.language === 'ru' || scene.words[from]?.starts === true)
  )
    from = given;
  const role = roleBefore(scene, from) ?? roleAfter(scene, to);
  const base = { from, to, way: 'name', ...(role === undefined ? {} : { role }) } as const;
  if (role !== undefined) return { kind: 'person', certainty: 'sure', ...base };
  if (NAMED_PLACES.has(wordBefore(scene, from))) return { kind: 'place', certainty: 'likely', ...base };
  if (NAMED_THINGS.has(wordBefore(scene, from))) return { kind: 'organisation', certainty: 'likely', ...base };
  if (given !== undefined && isFirstUnit(scene, from, given)) return { kind: 'person', certainty: 'sure', ...base };
  if (isInitial(scene, from)) return { kind: 'person', certainty: 'sure', ...base };
  const before = wordBefore(scene, from);
  if (isPlaceCue(scene, from) || GEOGRAPHIC_FIRST.has(scene.folded[from] ?? ''))
    return { kind: 'place', certainty: 'likely', ...base };
  if (ARTICLES[scene.language].has(before) || isQuoted(scene, from, to))
    return { kind: 'name', certainty: scene.language === 'de' ? 'weak' : 'likely', ...base };
  // `banco de Siete Hermanas`: of something, and no given name
  if (given === undefined && OF[scene.language].has(before))
    return { kind: 'name', certainty: scene.language === 'de' ? 'weak' : 'likely', ...base };
  if (given === undefined && isAnyOrdinary(scene, from, to)) return { kind: 'name', certainty: 'weak', ...base };
  const shouted = scene.words.slice(from, to).every((word) => word.shouted);
  if (shouted || isTitleCase(scene, from) || to - from > PERSON_MAX_WORDS)
    return { kind: 'name', certainty: 'weak', ...base };
  if (scene.language === 'de')
    return {
      kind: looksForeign(scene, from, to) ? 'person' : 'name',
      certainty: looksForeign(scene, from, to) ? 'likely' : 'weak',
      ...base,
    };
  return {
    kind: 'person',
    certainty: given === undefined && scene.words[from]?.starts === true ? 'weak' : 'likely',
    ...base,
  };
}

const hasOrganisationHead = (scene: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (ORGANISATION_HEADS.has(scene.folded[at] ?? '') && scene.words[at]?.capital === true) return true;
  return false;
};

function firstGivenName(scene: Scene, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) if (isGivenName(scene, at)) return at;
  return undefined;
}

/** `Frank-Walter`: the second part is on the list, the first is not. */
function isFirstUnit(scene: Scene, from: number, given: number): boolean {
  for (let at = from + 1; at <= given; at++) if (scene.words[at]?.gap !== 'hyphen') return false;
  return true;
}

const isInitial = (scene: Scene, at: number): boolean => {
  const word = scene.words[at];
  return word !== undefined && word.end - word.start === 1 && scene.text.charAt(word.end) === '.';
};

const isAnyOrdinary = (scene: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (isOrdinary(scene, at)) return true;
  return false;
};

/** German writes every noun with a capital; a run of two without article and without German endings is a name. */
function looksForeign(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (scene.words[at]?.gap === 'hyphen' && at > from) continue;
    if (GERMAN_NOUN.test(scene.folded[at] ?? '') || scene.seenSmall.has(scene.folded[at] ?? '')) return false;
  }
  return to - from <= 3;
}

const QUOTE = /["«»“”„]/;

const isQuoted = (scene: Scene, from: number, to: number): boolean => {
  const first = scene.words[from];
  const last = scene.words[to - 1];
  if (first === undefined || last === undefined) return false;
  return (
    QUOTE.test(scene.text.slice(Math.max(0, first.start - 2), first.start)) &&
    QUOTE.test(scene.text.slice(last.end, last.end + 2))
  );
};
