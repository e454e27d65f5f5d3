import { ACTOR_VERBS, CONNECTORS, OF, PLACE_HEADS, PLACE_PREPOSITIONS } from './cue-words.ts';
import { isNextTo, type Scene, surfaceOf } from './scene.ts';

/** The folded word directly before, or nothing. */
export const wordBefore = (scene: Scene, at: number): string =>
  isNextTo(scene, at) ? (scene.folded[at - 1] ?? '') : '';

/** `à X`, `in X`, `capitale du X`, `île de X` */
export function isPlaceCue(scene: Scene, at: number): boolean {
  const before = wordBefore(scene, at);
  if (before === '') return false;
  if (OF[scene.language].has(before) || (scene.language === 'fr' && /^(?:la|l)$/.test(before))) {
    let head = at - 2;
    if (/^(?:la|l)$/.test(before) && OF[scene.language].has(scene.folded[head] ?? '')) head -= 1;
    if (PLACE_HEADS[scene.language].has(scene.folded[head] ?? '')) return true;
    return false;
  }
  if (PLACE_HEADS[scene.language].has(before) && scene.language !== 'ru')
    return /^(?:ile|cap|isla|cabo|insel|kap|port|lac|lago|mont|monte)$/.test(before);
  // `a` is the French verb "has" as well as the Spanish preposition; only `à` is the place cue
  if (scene.language === 'fr' && before === 'a') return surfaceOf(scene, at - 1) !== 'a';
  if (scene.language === 'es' && before === 'a') return false;
  return PLACE_PREPOSITIONS[scene.language].has(before);
}

/** A verb of speech or action follows, and nothing before makes the name its complement. */
export const isActor = (scene: Scene, to: number): boolean =>
  scene.words[to]?.gap === 'space' &&
  ACTOR_VERBS[scene.language].has(scene.folded[to] ?? '') &&
  !(isNextTo(scene, to - 1) && CONNECTORS[scene.language].has(scene.folded[to - 2] ?? ''));
