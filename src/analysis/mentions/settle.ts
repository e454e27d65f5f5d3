import { ARTICLES } from './cue-words.ts';
import { isOrdinary } from './ordinary.ts';
import { isPlaceCue } from './place-cues.ts';
import { type Draft, isGivenName, isNextTo, type Scene } from './scene.ts';

/** Second pass: what the document says about a lone name elsewhere settles what it is here. */
export function settleLoneNames(scene: Scene, drafts: readonly Draft[]): Draft[] {
  const surnames = surnamesOf(scene, drafts);
  const tallies = tallyNames(scene, drafts);
  return drafts.map((draft) => {
    if (isSurnameNotPlace(scene, draft, surnames))
      return { from: draft.from, to: draft.to, kind: 'person', way: 'name', certainty: 'likely' };
    if (draft.to - draft.from !== 1 || draft.entry !== undefined || draft.way !== 'name') return draft;
    const word = scene.folded[draft.from] ?? '';
    const tally = tallies.get(word);
    if (tally === undefined || draft.kind === 'organisation') return draft;
    const certainty =
      draft.certainty === 'weak' && (tally.sure || tally.count >= REPEATED_MIN_COUNT) ? 'likely' : draft.certainty;
    if (surnames.has(word) || surnames.has(word.replace(/s$/, '')))
      return { ...draft, kind: 'person', certainty: draft.certainty === 'sure' ? 'sure' : 'likely' };
    if (draft.kind === 'person') return { ...draft, certainty };
    if (tally.person && !tally.place) return { ...draft, kind: 'person', certainty };
    if (tally.place && !tally.person) return { ...draft, kind: 'place', certainty };
    return { ...draft, certainty };
  });
}

/** A capitalised word that keeps coming back inside sentences is no slip. */
const REPEATED_MIN_COUNT = 2;

/** `Hollande` after `François Hollande` is the man, unless it stands like a place. */
function isSurnameNotPlace(scene: Scene, draft: Draft, surnames: ReadonlySet<string>): boolean {
  if (
    draft.entry === undefined ||
    draft.way === 'demonym' ||
    draft.to - draft.from !== 1 ||
    !surnames.has(scene.folded[draft.from] ?? '')
  )
    return false;
  const before = isNextTo(scene, draft.from) ? (scene.folded[draft.from - 1] ?? '') : '';
  return !isPlaceCue(scene, draft.from) && !ARTICLES[scene.language].has(before);
}

interface Tally {
  /** occurrences where nothing but being a name explains the capital */
  count: number;
  place: boolean;
  person: boolean;
  /** the name is certain somewhere in the document */
  sure: boolean;
}

function surnamesOf(scene: Scene, drafts: readonly Draft[]): Set<string> {
  const surnames = new Set<string>();
  for (const draft of drafts) {
    if (draft.kind !== 'person' || draft.way !== 'name' || draft.to - draft.from < 2 || draft.certainty === 'weak')
      continue;
    surnames.add(scene.folded[draft.to - 1] ?? '');
    // family name first: Wang Yi, Kim Jong-un
    if (!isGivenName(scene, draft.from)) surnames.add(scene.folded[draft.from] ?? '');
  }
  return surnames;
}

/** `Belmarien` beside `belmarische`: German capitalises every noun, but only a country has such a pair. */
const isCountryByAdjective = (word: string, words: ReadonlySet<string>): boolean =>
  word.length >= GERMAN_COUNTRY_MIN_LETTERS &&
  word.endsWith('ien') &&
  GERMAN_ADJECTIVES.some((ending) => words.has(word.slice(0, -3) + ending));
const GERMAN_COUNTRY_MIN_LETTERS = 7;
const GERMAN_ADJECTIVES = ['isch', 'ische', 'ischen', 'ischer', 'isches', 'ischem', 'ier', 'iern', 'iers'];

function tallyNames(scene: Scene, drafts: readonly Draft[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  const words = new Set(scene.folded);
  for (const draft of drafts) {
    if (draft.to - draft.from !== 1 || draft.entry !== undefined || draft.way !== 'name') continue;
    const word = scene.folded[draft.from] ?? '';
    const tally = tallies.get(word) ?? { count: 0, place: false, person: false, sure: false };
    if (scene.language !== 'de' && (scene.words[draft.from]?.starts !== true || !isOrdinary(scene, draft.from)))
      tally.count += 1;
    if (scene.language === 'de' && isCountryByAdjective(word, words)) tally.place = tally.sure = true;
    if (draft.cue === 'place' || draft.kind === 'place') tally.place = true;
    if (draft.role !== undefined || draft.kind === 'person' || draft.cue === 'person') tally.person = true;
    if (draft.certainty !== 'weak') tally.sure = true;
    tallies.set(word, tally);
  }
  return tallies;
}
