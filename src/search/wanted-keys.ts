import type { WantedKeys } from '../analysis/analysed.ts';

/** Bits of a key's hash: few enough to keep one for each word of an article. */
const HASH_BITS = 16;
const HASHES = 2 ** HASH_BITS;

/** A key → a number of 16 bits (FNV-1a, folded). Kept with articles: another hash is another format. */
export function keyHash(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return ((hash >>> HASH_BITS) ^ hash) & (HASHES - 1);
}

/** Keys that are looked for in many documents. */
export function wantedKeys<Use>(uses: ReadonlyMap<string, Use>): WantedKeys<Use> {
  const hashes = new Uint8Array(HASHES / 8);
  for (const key of uses.keys()) {
    const hash = keyHash(key);
    hashes[hash >> 3] = (hashes[hash >> 3] as number) | (1 << (hash & 7));
  }
  return {
    get: (key) => uses.get(key),
    mayHave: (hash) => ((hashes[hash >> 3] as number) & (1 << (hash & 7))) !== 0,
  };
}
