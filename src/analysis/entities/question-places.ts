import type { GazetteerHit } from '../../lexicon/gazetteer.ts';
import type { EntityId } from '../../model/ids.ts';
import { fold } from '../../text/fold.ts';
import type { EntityMatch } from './linker.ts';
import { isCapitalInside, type QuestionScene } from './question-scene.ts';

/** Scores of a place whose spelling is 0, 1 or 2 letters off. */
const PLACE_MATCH_SCORES = [1, 0.75, 0.6];
/** An adjective means the country, a little less surely than its name. */
const DEMONYM_SCORE = 0.9;

/** What the gazetteer says, as candidates. */
export function placeMatches(scene: QuestionScene, hits: readonly GazetteerHit[]): EntityMatch[] {
  return hits.map(({ entry, way }) => {
    const inCorpus = scene.linker.has(entry);
    return {
      entity: entry,
      score: way === 'name' ? 1 : DEMONYM_SCORE,
      way: inCorpus ? 'exact' : 'gazetteer',
      inCorpus,
    };
  });
}

/** Misspelt places, as candidates. */
export const nearMatches = (
  scene: QuestionScene,
  near: readonly { entry: EntityId; distance: number }[],
): EntityMatch[] =>
  near.map(({ entry, distance }) => ({
    entity: entry,
    score: PLACE_MATCH_SCORES[distance] ?? 0,
    way: 'fuzzy',
    inCorpus: scene.linker.has(entry),
  }));

/** `thai`, `serb`: shorter adjectives are words of another language. */
const DEMONYM_MIN_LETTERS = 4;

/** `us` is America only as `US` or after `the`; ordinary words name a place only when written large. */
export function isMeant(scene: QuestionScene, at: number, hit: GazetteerHit): boolean {
  const word = scene.words[at];
  if (word === undefined) return false;
  if (word.folded === 'us') return scene.folded[at - 1] === 'the' || (word.shouted && !scene.shouted);
  if (isCapitalInside(scene, at)) return true;
  if (scene.isFunction(at)) return false;
  if (scene.isOrdinary(word.folded) && !isNamedSo(scene, word.folded, hit)) return false;
  if (hit.way === 'demonym' && word.folded.length >= DEMONYM_MIN_LETTERS) return true;
  // the concept lexicon knows names as well (`kremlin`); only words that are nothing but words are left out
  return !scene.lexicon.isOrdinaryWord(word.folded, scene.language);
}

/** `islands` is no Iceland, `reunión` a meeting: an ordinary word of the asker's language is a place only under its name in that language, and where the corpus has that place. */
function isNamedSo(scene: QuestionScene, folded: string, hit: GazetteerHit): boolean {
  if (hit.way === 'demonym' || folded.length <= ABBREVIATION_MAX_LETTERS) return true;
  if (!scene.linker.has(hit.entry)) return false;
  const own = scene.lexicon.gazetteer.entry(hit.entry)?.names[scene.language];
  return own === undefined || fold(own).slice(0, SAME_NAME_LETTERS) === folded.slice(0, SAME_NAME_LETTERS);
}

/** `un`, `iaea`: short ones stand for a longer name. */
const ABBREVIATION_MAX_LETTERS = 4;
/** Inflected and derived forms keep the beginning. */
const SAME_NAME_LETTERS = 3;
