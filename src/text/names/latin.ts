import anyAscii from 'any-ascii';

const CACHE_MAX_WORDS = 50_000;
const cache = new Map<string, string>();

/** A folded word in Latin letters, whatever its script: `юсуф` → `yusuf`. */
export function toLatin(folded: string): string {
  const known = cache.get(folded);
  if (known !== undefined) return known;
  const latin = anyAscii(folded).toLowerCase();
  if (cache.size >= CACHE_MAX_WORDS) cache.clear();
  cache.set(folded, latin);
  return latin;
}
