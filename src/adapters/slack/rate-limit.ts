/** How often one person may ask: a bucket that holds BURST questions and refills one every REFILL_MS. */
import type { Clock } from '../../ports/clock.ts';

const BURST = 10;
const REFILL_MS = 5_000;
/** People remembered at a time; whoever is forgotten starts with a full bucket. */
const PEOPLE_MAX = 20_000;

export type Permission =
  | { readonly allowed: true }
  /** `first`: the first refusal since the last question that was allowed */
  | { readonly allowed: false; readonly first: boolean; readonly retryAfterMs: number };

export function createRateLimit(clock: Clock): (person: string) => Permission {
  const buckets = new Map<string, { tokens: number; at: number; refused: boolean }>();
  return (person) => {
    const now = clock.now();
    if (buckets.size >= PEOPLE_MAX) buckets.clear();
    const bucket = buckets.get(person) ?? { tokens: BURST, at: now, refused: false };
    buckets.set(person, bucket);
    bucket.tokens = Math.min(BURST, bucket.tokens + (now - bucket.at) / REFILL_MS);
    bucket.at = now;
    if (bucket.tokens >= 1) {
      bucket.tokens -= 1;
      bucket.refused = false;
      return { allowed: true };
    }
    const first = !bucket.refused;
    bucket.refused = true;
    return { allowed: false, first, retryAfterMs: Math.ceil((1 - bucket.tokens) * REFILL_MS) };
  };
}
