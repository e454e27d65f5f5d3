import { fold } from '../fold.ts';
import { keyDistance } from './distance.ts';
import { nameKeys } from './keys.ts';

/** From this similarity on two spellings are one name (development: P .98, R .91). */
const SAME_NAME_MIN_SIMILARITY = 0.91;
/** Names this short have too many neighbours: they must be equal, or sound exactly alike. */
const SHORT_NAME_MAX_LETTERS = 4;

/** 0–1: how alike two spellings sound; 1 when they share a key. */
export function nameSimilarity(a: string, b: string): number {
  const keysA = nameKeys(a);
  const keysB = nameKeys(b);
  let best = 0;
  for (const keyA of keysA) {
    for (const keyB of keysB) {
      if (keyA === keyB) return 1;
      const longer = Math.max(keyA.length, keyB.length);
      best = Math.max(best, 1 - keyDistance(keyA, keyB) / Math.sqrt(longer));
    }
  }
  return best;
}

/** Whether two spellings share a phonemic key. */
export function sharesKey(a: string, b: string): boolean {
  const keysB = nameKeys(b);
  return nameKeys(a).some((key) => keysB.includes(key));
}

/** Whether two spellings are taken for one name: a precise test, typing errors do not pass. */
export function sameName(a: string, b: string): boolean {
  const foldedA = fold(a);
  const foldedB = fold(b);
  if (foldedA === foldedB) return true;
  if (isFeminineOf(foldedA, foldedB) || isFeminineOf(foldedB, foldedA)) return false;
  if (Math.min(foldedA.length, foldedB.length) <= SHORT_NAME_MAX_LETTERS) return sharesKey(a, b);
  return nameSimilarity(a, b) >= SAME_NAME_MIN_SIMILARITY;
}

/** Lavrov and Lavrova are two people. */
const isFeminineOf = (feminine: string, masculine: string): boolean =>
  feminine.length === masculine.length + 1 && feminine.startsWith(masculine) && /[aа]$/.test(feminine);
