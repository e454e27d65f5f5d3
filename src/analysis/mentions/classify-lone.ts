import { ARTICLES, NAMED_PLACES, NAMED_THINGS, ORGANISATION_HEADS, PORTFOLIOS } from './cue-words.ts';
import { isShoutedLine, isTitleCase } from './headlines.ts';
import { isOrdinary } from './ordinary.ts';
import { isActor, isPlaceCue, wordBefore } from './place-cues.ts';
import { roleAfter, roleBefore } from './role-near.ts';
import { type Certainty, type Draft, isNextTo, type Scene } from './scene.ts';

/** Acronyms have at most this many letters; longer shouting is a headline. */
const ACRONYM_MAX_LETTERS = 6;
/** A lone word this short is an abbreviation or a slip, not a name. */
const LONE_NAME_MIN_LETTERS = 3;

/** One capitalised word → what it names, or nothing. */
export function classifyLone(scene: Scene, at: number): Draft | undefined {
  const word = scene.words[at];
  if (word === undefined || word.number || PORTFOLIOS[scene.language].has(word.folded)) return undefined;
  const to = at + 1;
  const role = roleBefore(scene, at) ?? roleAfter(scene, to);
  const base = { from: at, to, way: 'name', ...(role === undefined ? {} : { role }) } as const;
  const length = word.end - word.start;
  const ordinary = isOrdinary(scene, at);
  const before = wordBefore(scene, at);
  if (length >= LONE_NAME_MIN_LETTERS && NAMED_PLACES.has(before))
    return { kind: 'place', certainty: 'likely', ...base };
  if (length >= LONE_NAME_MIN_LETTERS && NAMED_THINGS.has(before))
    return { kind: 'organisation', certainty: 'likely', ...base };
  if (ORGANISATION_HEADS.has(word.folded)) return { kind: 'organisation', certainty: 'weak', ...base };
  if (role !== undefined && length >= LONE_NAME_MIN_LETTERS && !ordinary)
    return { kind: 'person', certainty: 'sure', cue: 'person', ...base };
  if (word.shouted) {
    const acronym = length <= ACRONYM_MAX_LETTERS && !isShoutedLine(scene, at);
    return acronym ? { kind: 'organisation', certainty: 'likely', ...base } : undefined;
  }
  if (length < LONE_NAME_MIN_LETTERS || scene.seenSmall.has(word.folded)) return undefined;
  const cue = loneCue(scene, at, ordinary);
  const certainty = loneCertainty(scene, at, ordinary, cue);
  return certainty === undefined
    ? undefined
    : { kind: 'name', certainty, ...(cue === undefined ? {} : { cue }), ...base };
}

function loneCue(scene: Scene, at: number, ordinary: boolean): 'place' | 'person' | undefined {
  if (isPlaceCue(scene, at) && !ordinary) return 'place';
  // `Residents said …`: the capital at the start of a sentence makes no name of a common noun
  if (isActor(scene, at + 1) && !(ordinary && scene.words[at]?.starts === true)) return 'person';
  return undefined;
}

/** German capitalises every noun, and machine-translated French many: there a lone word needs support. */
function loneCertainty(
  scene: Scene,
  at: number,
  ordinary: boolean,
  cue: 'place' | 'person' | undefined,
): Certainty | undefined {
  const { language } = scene;
  if (language === 'de' && (ordinary || ARTICLES.de.has(wordBefore(scene, at)) || isInflectedAdjective(scene, at)))
    return undefined;
  if (scene.words[at]?.starts === true || isTitleCase(scene, at) || ordinary) return 'weak';
  if (cue === 'place') return 'likely';
  return language === 'de' ? 'weak' : 'likely';
}

const isInflectedAdjective = (scene: Scene, at: number): boolean =>
  isNextTo(scene, at) &&
  scene.words[at - 1]?.capital === false &&
  /(?:e|en|er|es|em)$/.test(scene.folded[at - 1] ?? '') &&
  (scene.folded[at - 1] ?? '').length > 4;
