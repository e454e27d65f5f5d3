import { nameKeys } from './keys.ts';

/** 0–1: how alike two spellings sound; 1 when they share a key. */
export function nameSimilarity(a: string, b: string): number {
  return nameKeys(a).some((key) => nameKeys(b).includes(key)) ? 1 : 0;
}

/** Whether two spellings are taken for one name. */
export function sameName(a: string, b: string): boolean {
  return nameSimilarity(a, b) === 1;
}
