/** How often one person may ask, whichever replica hears it. Time is cut into slots of REFILL_MS; a slot holds one question,
 *  and a person may use those of the last BURST slots that are still free, oldest first: a bucket of BURST questions that
 *  refills one every REFILL_MS. A slot is taken by claiming its key in the shared store: one write for a question. */
import type { Clock } from '../../ports/clock.ts';
import type { OnceStore } from '../../ports/stores.ts';

const BURST = 10;
const REFILL_MS = 5_000;
/** A slot is of use while it is among the last BURST; replicas' clocks may differ by as much again. */
const SLOT_TTL_MS = 2 * BURST * REFILL_MS;
/** People remembered at a time; for whoever is forgotten, the store is asked for slots that this process took itself. */
const PEOPLE_MAX = 20_000;

type Permission =
  | { readonly allowed: true }
  /** `first`: the first refusal of this slot */
  | { readonly allowed: false; readonly first: boolean; readonly retryAfterMs: number };

export type RateLimit = (person: string) => Promise<Permission>;

/** Rejects when the store cannot be reached. */
export function createRateLimit(once: OnceStore, clock: Clock): RateLimit {
  /** the first slot that may be free, as far as this process knows */
  const free = new Map<string, number>();

  return async (person) => {
    const now = clock.now();
    const current = Math.floor(now / REFILL_MS);
    for (;;) {
      const slot = Math.max(free.get(person) ?? 0, current - BURST + 1);
      if (slot > current) break;
      if (free.size >= PEOPLE_MAX) free.clear();
      // Before the store answers: questions that arrive at the same time try different slots.
      free.set(person, slot + 1);
      if (await once.claim(`slack:ask:${person}:${slot}`, now, SLOT_TTL_MS)) return { allowed: true };
    }
    const first = await once.claim(`slack:slow:${person}:${current}`, now, SLOT_TTL_MS);
    return { allowed: false, first, retryAfterMs: (current + 1) * REFILL_MS - now };
  };
}
