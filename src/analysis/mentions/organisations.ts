import { perWord } from '../../text/per-word.ts';
import { CONNECTORS, ORGANISATION_HEADS, PORTFOLIOS, SMALL_ORGANISATION_HEADS } from './cue-words.ts';
import { isAdjective } from './role-words.ts';
import { type Draft, isContiguous, listedName, type Scene } from './scene.ts';

/** Longest organisation name that is built word by word. */
const ORGANISATION_MAX_WORDS = 9;

const headsOrganisation = perWord(({ folded, capital }) =>
  (capital ? ORGANISATION_HEADS : SMALL_ORGANISATION_HEADS).has(folded),
);

/** An organisation that no table knows, by its first word: `Organisation iranienne de l'énergie atomique`. */
export function organisationAt(scene: Scene, at: number): Draft | undefined {
  const head = scene.words[at];
  if (head === undefined) return undefined;
  if (!headsOrganisation(head.forms)) return undefined;
  let to = at + 1;
  let named = false;
  while (to < scene.words.length && to - at < ORGANISATION_MAX_WORDS && isContiguous(scene, to - 1, to + 1)) {
    const step = complementLength(scene, to);
    if (step === 0) break;
    named = true;
    to += step;
  }
  if (!named) return undefined;
  return { from: at, to, kind: 'organisation', way: 'name', certainty: 'likely' };
}

/** How many words from `at` on belong to the name: an adjective, a capitalised word, or `de` + noun. */
function complementLength(scene: Scene, at: number): number {
  const word = scene.words[at];
  if (word === undefined) return 0;
  if (word.capital && !CONNECTORS[scene.language].has(word.folded)) return 1;
  if (
    isNationality(scene, at) ||
    (PORTFOLIOS[scene.language].has(word.folded) && PORTFOLIOS[scene.language].has(scene.folded[at - 1] ?? ''))
  )
    return 1;
  if (isAdjective(scene, at) && scene.language !== 'en') return 1;
  let end = at;
  while (CONNECTORS[scene.language].has(scene.folded[end] ?? '') && end - at < 3) end++;
  if (end === at || !isContiguous(scene, at - 1, end + 1)) return 0;
  if (!LINKING.has(scene.folded[at] ?? '')) return 0;
  const noun = scene.words[end];
  if (noun === undefined) return 0;
  if (noun.capital || PORTFOLIOS[scene.language].has(noun.folded)) return end - at + 1;
  // `Bureau international des gens de mer`: small nouns only directly after `des`, `de l'`
  return scene.language === 'fr' && noun.folded.length > 2 && /^(?:de|des|du|d)$/.test(scene.folded[at] ?? '')
    ? end - at + 1
    : 0;
}

const LINKING = new Set('of for and de des du d del y et fur und der для по и'.split(' '));

const isNationality = (scene: Scene, at: number): boolean =>
  listedName(scene, at)?.hits.some((hit) => hit.way === 'demonym') === true;

/** `… atomique (AIEA)`: the index of the acronym after a name that ends before `end`. */
export function acronymAfter(scene: Scene, end: number): number | undefined {
  const word = scene.words[end];
  const before = scene.words[end - 1];
  if (word === undefined || before === undefined || !word.shouted) return undefined;
  const opened = scene.text.slice(before.end, word.start);
  return /^\s?[,]?\s?[(]["«“„]?$/.test(opened) && /^["»”“]?\)/.test(scene.text.slice(word.end, word.end + 2))
    ? end
    : undefined;
}
