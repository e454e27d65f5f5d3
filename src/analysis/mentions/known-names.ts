import type { GazetteerHit } from '../../lexicon/gazetteer.ts';
import { ACTOR_VERBS, ARTICLES, PLACE_PREPOSITIONS } from './cue-words.ts';
import { type Draft, isContiguous, isGivenName, isNextTo, listedName, type Scene } from './scene.ts';

/** Places that are also given or family names: followed by a capitalised word they begin a person. */
const GIVEN_NAMES_TOO: ReadonlySet<string> = new Set(
  'sofia israel georgia jordan santiago victoria salvador milan chad london paris florence vienna asia india china dakota sydney austin charlotte jackson lincoln houston adelaide alexandria aden bali'.split(
    ' ',
  ),
);
const SHORT_NAME_MAX_LETTERS = 3;

/** The gazetteer name that starts at word `at`, unless the words around make it a person's. */
export function knownName(scene: Scene, at: number): Draft | undefined {
  const match = listedName(scene, at);
  if (match === undefined) return undefined;
  const to = at + match.length;
  if (!isContiguous(scene, at, to)) return undefined;
  const hit = match.hits.find((candidate) => fits(scene, at, to, candidate));
  if (hit === undefined) return undefined;
  const entry = scene.lexicon.gazetteer.entry(hit.entry);
  if (entry === undefined) return undefined;
  if (hit.way === 'name' && match.length === 1 && isPartOfPerson(scene, at)) return undefined;
  if (hit.way === 'demonym') return { from: at, to, kind: 'place', way: 'demonym', certainty: 'sure', entry: entry.id };
  const metonym = entry.capital && standsForGovernment(scene, at, to);
  return { from: at, to, kind: entry.kind, way: metonym ? 'metonym' : 'name', certainty: 'sure', entry: entry.id };
}

function fits(scene: Scene, from: number, to: number, hit: GazetteerHit): boolean {
  const first = scene.words[from];
  const last = scene.words[to - 1];
  if (first === undefined || last === undefined) return false;
  if (hit.exactly !== undefined) return scene.text.slice(first.start, last.end) === hit.exactly;
  if (hit.way === 'demonym') return first.capital || (scene.language !== 'en' && !isGermanInhabitant(scene, from));
  if (!first.capital && !(to - from > 1 && last.capital)) return false;
  if (to - from > 1) return true;
  if (first.folded.length <= SHORT_NAME_MAX_LETTERS && !first.shouted && first.starts) return false;
  return !(first.starts && scene.seenSmall.has(first.folded) && !first.shouted);
}

/** Written small, a German inhabitant name is a verb or adverb; adjectives in -isch- and deutsch- are fine. */
const isGermanInhabitant = (scene: Scene, at: number): boolean =>
  scene.language === 'de' && !/(?:isch|deutsch)/.test(scene.folded[at] ?? '');

function isPartOfPerson(scene: Scene, at: number): boolean {
  const word = scene.words[at];
  const before = scene.words[at - 1];
  const after = scene.words[at + 1];
  if (word === undefined) return false;
  if (before?.capital === true && isNextTo(scene, at) && word.gap === 'space' && isGivenName(scene, at - 1))
    return true;
  return (
    GIVEN_NAMES_TOO.has(word.folded) &&
    after?.capital === true &&
    !after.shouted &&
    after.gap === 'space' &&
    after.sentence === word.sentence &&
    listedName(scene, at + 1) === undefined &&
    scene.lexicon.roles.match(scene.folded, at + 1, scene.language) === undefined
  );
}

/** `Moscou annonce`, `selon Washington`, `between Moscow and Kyiv`: the capital acts, it is not where something happens. */
function standsForGovernment(scene: Scene, from: number, to: number): boolean {
  const before =
    scene.words[from]?.gap === 'space' || scene.words[from]?.gap === 'apostrophe' ? (scene.folded[from - 1] ?? '') : '';
  const after = scene.words[to]?.gap === 'space' ? (scene.folded[to] ?? '') : '';
  if (SPEAKING_FOR[scene.language].has(before)) return true;
  if (ACTOR_VERBS[scene.language].has(after) && !PLACE_PREPOSITIONS[scene.language].has(before)) return true;
  return (
    before !== '' &&
    !PLACE_PREPOSITIONS[scene.language].has(before) &&
    !ARTICLES[scene.language].has(before) &&
    ALLIED[scene.language].has(before)
  );
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Prepositions of speech and agency: `selon Moscou`, `laut Moskau`. */
const SPEAKING_FOR = {
  en: words('by between with against'),
  fr: words('selon par entre avec contre que'),
  de: words('laut zwischen mit gegen'),
  es: words('segun por entre con contra'),
  ru: words('между с против'),
};
const ALLIED = {
  en: words('that accuses urges'),
  fr: words('qu accuse'),
  de: words('dass'),
  es: words('que acusa'),
  ru: words('что'),
};
