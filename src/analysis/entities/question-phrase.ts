import { fold } from '../../text/fold.ts';
import { PARTICLES } from '../mentions/cue-words.ts';
import type { EntityMatch } from './linker.ts';
import { type QuestionScene, textOf } from './question-scene.ts';

/** `prudence amankoro`, `meridian development bank`: some of the words are ordinary, but all of them are one name of the corpus. */
export function wholeName(scene: QuestionScene, from: number, to: number): readonly EntityMatch[] {
  if (scene.isFunction(from)) return [];
  if (scene.isFunction(to - 1)) return nameOfPronoun(scene, from, to);
  const [first = '', last = ''] = [scene.folded[from], scene.folded[to - 1]];
  if (PARTICLES.has(first) || PARTICLES.has(last)) return [];
  let proper = false;
  for (let at = from; at < to; at++) proper ||= !scene.isCommon(at);
  return proper
    ? scene
        .lookup(textOf(scene, from, to), false)
        .filter((match) => match.inCorpus && match.score >= WHOLE_NAME_MIN_SCORE && hasWords(scene, match, from, to))
    : [];
}

/** `liu he`: the last word is a pronoun, but the two are somebody's full name. */
const nameOfPronoun = (scene: QuestionScene, from: number, to: number): readonly EntityMatch[] =>
  scene.isCommon(from)
    ? []
    : scene
        .lookup(textOf(scene, from, to), false)
        .filter(
          ({ entity, way, score }) => way === 'exact' && score === 1 && scene.linker.get(entity)?.kind === 'person',
        );

/** The ordinary words are part of that name, too: `dit perez de cuellar` is what he said. */
function hasWords(scene: QuestionScene, { entity }: EntityMatch, from: number, to: number): boolean {
  const known = scene.linker.get(entity);
  const spellings = fold([known?.name ?? '', ...(known?.spellings ?? []).map(({ text }) => text)].join(' ')).split(
    /[^\p{L}]+/u,
  );
  for (let at = from; at < to; at++)
    if (scene.isCommon(at) && !PARTICLES.has(scene.folded[at] ?? '') && !spellings.includes(scene.folded[at] ?? ''))
      return false;
  return true;
}

/** the name as the corpus has it, or as it sounds; no slip of typing */
const WHOLE_NAME_MIN_SCORE = 0.85;
