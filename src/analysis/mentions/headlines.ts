import type { Scene } from './scene.ts';

/** Words of a sentence that must be looked at before it counts as a headline in title case. */
const TITLE_CASE_MIN_WORDS = 5;
const TITLE_CASE_MIN_SHARE = 0.75;

/** English headlines capitalise everything: `Ministers Meet Again In Lausanne`. */
export function isTitleCase(scene: Scene, at: number): boolean {
  if (scene.language !== 'en') return false;
  const { capitals, words } = countCapitals(scene, at);
  return words >= TITLE_CASE_MIN_WORDS && capitals / words >= TITLE_CASE_MIN_SHARE;
}

const counts = new WeakMap<Scene, Map<number, { capitals: number; words: number }>>();

function countCapitals(scene: Scene, at: number): { capitals: number; words: number } {
  let bySentence = counts.get(scene);
  if (bySentence === undefined) {
    bySentence = new Map();
    for (const word of scene.words) {
      if (word.end - word.start < 4 || word.number) continue;
      const count = bySentence.get(word.sentence) ?? { capitals: 0, words: 0 };
      count.words += 1;
      if (word.capital) count.capitals += 1;
      bySentence.set(word.sentence, count);
    }
    counts.set(scene, bySentence);
  }
  return bySentence.get(scene.words[at]?.sentence ?? -1) ?? { capitals: 0, words: 0 };
}

/** Whether the words around are all in capitals: a shouted line, not acronyms. */
export function isShoutedLine(scene: Scene, at: number): boolean {
  const sentence = scene.words[at]?.sentence;
  const neighbours = scene.words
    .slice(Math.max(0, at - 2), at + 3)
    .filter((word) => word.sentence === sentence && word.end - word.start > 2);
  return neighbours.length > 2 && neighbours.every((word) => word.shouted);
}
