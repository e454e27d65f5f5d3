import type { GazetteerHit } from '../../lexicon/gazetteer.ts';
import type { EntityKind } from '../../model/entity.ts';
import type { EntityId } from '../../model/ids.ts';
import type { Language } from '../../model/language.ts';
import { TYPO_MIN_LETTERS } from '../../text/names/typos.ts';
import { PARTICLES } from '../mentions/cue-words.ts';
import type { EntityMatch } from './linker.ts';
import type { QuestionName } from './question-names.ts';
import { wholeName } from './question-phrase.ts';
import { isMeant, nearMatches, placeMatches } from './question-places.ts';
import { isCapitalInside, type QuestionScene, textOf } from './question-scene.ts';
import { isNameSlot, unknownFullName, unknownName } from './question-unknown.ts';

/** A match below this is no candidate, only a suggestion. */
const CANDIDATE_MIN_SCORE = 0.55;
/** An unknown word this short is more likely an abbreviation or slip than a name. */
const UNKNOWN_MIN_LETTERS = 3;
/** Names of one or two letters match too much. */
const NAME_MIN_LETTERS = 3;

/** Words `from` to `to` as one name, or nothing. */
export function readName(scene: QuestionScene, from: number, to: number): QuestionName | undefined {
  if (!isJoined(scene, from, to)) return undefined;
  return to - from === 1 ? readWord(scene, from) : (readPhrase(scene, from, to) ?? unknownFullName(scene, from, to));
}

const JOINING: ReadonlySet<string> = new Set(['space', 'hyphen', 'apostrophe', 'dot', 'none']);

function isJoined(scene: QuestionScene, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (!JOINING.has(scene.words[at]?.gap ?? '')) return false;
  return true;
}

/** Several words: a place of the gazetteer, or a full name of the corpus. */
function readPhrase(scene: QuestionScene, from: number, to: number): QuestionName | undefined {
  const words = scene.folded.slice(from, to).join(' ');
  const places = scene.lexicon.gazetteer.find(words);
  if (places.length > 0 && !isArticleAndWord(scene, from, to))
    return named(scene, from, to, placeMatches(scene, places), places);
  if (scene.isCommon(from) || scene.isCommon(to - 1)) {
    const whole = wholeName(scene, from, to);
    return whole.length > 0 ? named(scene, from, to, whole, []) : misspeltPlace(scene, from, to, words);
  }
  for (let at = from + 1; at < to - 1; at++)
    if (scene.isCommon(at) && !PARTICLES.has(scene.folded[at] ?? '')) return undefined;
  const surface = textOf(scene, from, to);
  const matches = scene.lookup(surface, true).filter((match) => match.score >= CANDIDATE_MIN_SCORE);
  // a particle at the edge belongs to no name
  if (matches.length > 0 && !PARTICLES.has(scene.folded[from] ?? '')) return named(scene, from, to, matches, []);
  return misspeltPlace(scene, from, to, words);
}

/** `la réunion` is a meeting; `La Réunion` an island. */
const isArticleAndWord = (scene: QuestionScene, from: number, to: number): boolean =>
  to - from === 2 && scene.isFunction(from) && scene.isCommon(to - 1) && !isCapitalInside(scene, to - 1);

/** `saudi arabai`: two words, one of them wrong. */
function misspeltPlace(scene: QuestionScene, from: number, to: number, words: string): QuestionName | undefined {
  if (to - from > 3 || words.length < TYPO_MIN_LETTERS * 2) return undefined;
  for (let at = from; at < to; at++) if (scene.isCommon(at) && (at === from || at === to - 1)) return undefined;
  const near = scene.lexicon.gazetteer.near(words).filter(({ name }) => /[\s-]/.test(name));
  return near.length === 0 ? undefined : named(scene, from, to, nearMatches(scene, near), []);
}

function readWord(scene: QuestionScene, at: number): QuestionName | undefined {
  const word = scene.words[at];
  if (word === undefined || word.number || word.end - word.start < 2) return undefined;
  const surface = textOf(scene, at, at + 1);
  const hits = scene.lexicon.gazetteer.find(word.folded).filter((hit) => isMeant(scene, at, hit));
  const common = scene.isCommon(at);
  const exact = common && !isCapitalInside(scene, at) ? surnameInSlot(scene, at) : exactMatches(scene, word.folded);
  const base = common ? undefined : withoutGenitive(word.folded, scene.language);
  const baseHits =
    base === undefined ? [] : scene.lexicon.gazetteer.find(base).filter((hit) => isMeant(scene, at, hit));
  const ofBase = base === undefined ? [] : merge(placeMatches(scene, baseHits), soundMatches(scene, base));
  if (hits.length > 0 || exact.length > 0) {
    // `obamas` is Obama's, though an article has `Obamas Rede`
    const better = ofBase.filter(({ score }) => score > (exact[0]?.score ?? 1));
    return named(scene, at, at + 1, merge(merge(placeMatches(scene, hits), exact), better), hits);
  }
  if (ofBase.length > 0) return named(scene, at, at + 1, ofBase, baseHits);
  if (common || word.end - word.start < UNKNOWN_MIN_LETTERS) return undefined;
  const alike = scene.lookup(surface, true).filter((match) => match.score >= CANDIDATE_MIN_SCORE);
  const near = nearMatches(scene, scene.lexicon.gazetteer.near(word.folded));
  const matches = merge(alike, near);
  return matches.length > 0 ? named(scene, at, at + 1, matches, []) : unknownName(scene, at);
}

/** `who is cotton`: an ordinary word, and a surname of the corpus, where a bare noun would have an article. */
function surnameInSlot(scene: QuestionScene, at: number): readonly EntityMatch[] {
  const word = scene.folded[at] ?? '';
  const before = scene.folded[at - 1] ?? '';
  if (word.length < SLOT_NAME_MIN_LETTERS || scene.isFunction(at)) return [];
  const isPerson = ({ entity }: EntityMatch) => scene.linker.get(entity)?.kind === 'person';
  const surest = exactMatches(scene, word).filter((match) => match.score >= SLOT_MATCH_MIN_SCORE && match.inCorpus);
  // `leonen` has the stem of a lion, and no list has it
  if (!scene.isWritten(word, scene.language)) return surest;
  if (!isNameSlot(scene.language, before)) return [];
  return surest.filter(isPerson).map((match) => ({ ...match, score: SLOT_SCORE }));
}

/** only whole names and surnames count in a slot, and less than a word that is nothing but a name */
const SLOT_MATCH_MIN_SCORE = 0.95;
const SLOT_SCORE = 0.7;
const SLOT_NAME_MIN_LETTERS = 3;

const exactMatches = (scene: QuestionScene, word: string): readonly EntityMatch[] => {
  const matches = scene.lookup(word, false).filter((match) => match.way === 'exact');
  // `wu`: a surname of two letters
  return word.length < NAME_MIN_LETTERS
    ? matches.filter(
        ({ entity, score }) => score >= SLOT_MATCH_MIN_SCORE && scene.linker.get(entity)?.kind === 'person',
      )
    : matches;
};

const soundMatches = (scene: QuestionScene, word: string): readonly EntityMatch[] =>
  word.length < NAME_MIN_LETTERS
    ? []
    : scene.lookup(word, false).filter((match) => match.score >= CANDIDATE_MIN_SCORE && match.way !== 'gazetteer');

/** English `ryabkovs`, `mogherini's`; German `Lawrows`. */
function withoutGenitive(word: string, language: Language): string | undefined {
  if (language !== 'en' && language !== 'de' && language !== 'fr') return undefined;
  return word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : undefined;
}

function merge(a: readonly EntityMatch[], b: readonly EntityMatch[]): EntityMatch[] {
  const best = new Map<EntityId, EntityMatch>();
  for (const match of [...a, ...b])
    if ((best.get(match.entity)?.score ?? -1) < match.score) best.set(match.entity, match);
  return [...best.values()].sort(
    (x, y) => y.score - x.score || Number(y.inCorpus) - Number(x.inCorpus) || (x.entity < y.entity ? -1 : 1),
  );
}

function named(
  scene: QuestionScene,
  from: number,
  to: number,
  candidates: readonly EntityMatch[],
  hits: readonly GazetteerHit[],
): QuestionName {
  const [best] = candidates;
  const kind = best === undefined ? undefined : kindOfMatch(scene, best.entity);
  const country = best === undefined ? undefined : countryOf(scene, hits[0]?.entry ?? best.entity);
  return {
    span: { start: scene.words[from]?.start ?? 0, end: scene.words[to - 1]?.end ?? 0 },
    surface: textOf(scene, from, to),
    candidates,
    certainty: best !== undefined && best.way === 'fuzzy' ? 'likely' : 'sure',
    ...(kind === undefined ? {} : { kind }),
    ...(country === undefined ? {} : { country }),
    suggestions: [],
  };
}

const kindOfMatch = (scene: QuestionScene, entity: EntityId): EntityKind | undefined =>
  scene.lexicon.gazetteer.entry(entity)?.kind ?? scene.linker.get(entity)?.kind;

function countryOf(scene: QuestionScene, entity: EntityId): EntityId | undefined {
  const entry = scene.lexicon.gazetteer.entry(entity);
  if (entry === undefined) return undefined;
  return entry.sort === 'country' ? entry.id : entry.country;
}
