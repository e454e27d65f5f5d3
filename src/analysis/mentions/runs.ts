import { GEOGRAPHIC_FIRST, ORGANISATION_HEADS, PARTICLES, SECOND_PARTICLES } from './cue-words.ts';
import { isGivenName, listedName, namesNothing, type Scene } from './scene.ts';

/** Longest run of words that is read as one name. */
const RUN_MAX_WORDS = 7;

/** The end of the run of capitalised words that starts at `from`: `Ali Akbar Salehi`, `Philibert de Rasse`. */
export function runEnd(scene: Scene, from: number): number {
  let to = from + 1;
  while (to < scene.words.length && to - from < RUN_MAX_WORDS) {
    const next = extension(scene, from, to);
    if (next === to) break;
    to = next;
  }
  return to;
}

function extension(scene: Scene, from: number, to: number): number {
  const word = scene.words[to];
  const before = scene.words[to - 1];
  if (word === undefined || before === undefined || word.sentence !== before.sentence || word.number) return to;
  const afterInitial = word.gap === 'dot' && before.end - before.start === 1;
  if (word.gap !== 'space' && word.gap !== 'hyphen' && word.gap !== 'apostrophe' && !afterInitial) return to;
  if (word.capital) return continuesName(scene, from, to) ? to + 1 : to;
  // hyphen inside a name: Al-Nakhil, Mar-a-Lago, Takht-e-Soleiman
  if (word.gap === 'apostrophe') return to;
  if (!PARTICLES.has(word.folded)) return to;
  let end = to + 1;
  if (SECOND_PARTICLES.has(scene.folded[end] ?? '') && scene.words[end]?.gap === 'space') end += 1;
  const next = scene.words[end];
  const joins =
    next?.capital === true &&
    next.sentence === word.sentence &&
    (next.gap === 'space' || next.gap === 'hyphen' || next.gap === 'apostrophe');
  const geographic = GEOGRAPHIC_FIRST.has(scene.folded[from] ?? '');
  return joins && (geographic || !isOtherName(scene, from, end)) ? end + 1 : to;
}

/** A capitalised neighbour continues the run unless it starts something else. */
function continuesName(scene: Scene, from: number, at: number): boolean {
  const word = scene.words[at];
  if (word === undefined) return false;
  if (word.gap === 'hyphen') return true;
  if (word.gap === 'apostrophe') return !word.starts;
  if (namesNothing(scene, at)) return false;
  return !isOtherName(scene, from, at);
}

/** A place or organisation of its own ends the run, unless only a given name precedes it (`Israel Katz`, `Jack London`). */
function isOtherName(scene: Scene, from: number, at: number): boolean {
  const match = listedName(scene, at);
  if (match === undefined || !match.hits.some((hit) => hit.exactly === undefined || hit.way === 'name')) return false;
  if (at === from + 1 && isGivenName(scene, from)) return false;
  return !ORGANISATION_HEADS.has(scene.folded[at] ?? '');
}
