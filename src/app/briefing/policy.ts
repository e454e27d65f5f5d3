/** How patient deliveries are. All durations in ms. */
export interface DeliveryPolicy {
  /** how long a claimed slot is ours: far longer than any call to a platform may take */
  readonly leaseMs: number;
  /** how long after its slot a digest is tried again and again */
  readonly graceMs: number;
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

export const DELIVERY_POLICY: DeliveryPolicy = { leaseMs: 2 * MINUTE_MS, graceMs: 2 * HOUR_MS };

/** First wait after a failure; doubled each time up to the longest. */
const RETRY_FIRST_MS = 30 * SECOND_MS;
const RETRY_LONGEST_MS = 10 * MINUTE_MS;
/** After the grace window: rarely, until a newer slot takes over or the tries are used up. */
const LATE_RETRY_MS = 30 * MINUTE_MS;
const ATTEMPTS_MAX = 60;
/** From so much delay on a digest says that it is late. */
export const LATE_AFTER_MS = 15 * MINUTE_MS;
/** Refusals in a row after which a subscription is suspended (issue: 3). */
export const REFUSALS_MAX = 3;
/** A platform's clock may be behind ours by so much: posts are looked for from a little before the slot. */
export const FIND_MARGIN_MS = 5 * MINUTE_MS;
/** Slots missed longer ago are not written down one by one. */
export const MISSED_SLOTS_HORIZON_MS = 31 * 24 * HOUR_MS;

/** When to try again, or undefined when it is no use any more. */
export function nextTry(
  { slot, attempt }: { readonly slot: number; readonly attempt: number },
  now: number,
  { graceMs }: DeliveryPolicy,
  askedToWaitMs = 0,
): number | undefined {
  if (attempt >= ATTEMPTS_MAX) return undefined;
  const backoff = Math.min(RETRY_FIRST_MS * 2 ** (attempt - 1), RETRY_LONGEST_MS);
  return now + Math.max(askedToWaitMs, now > slot + graceMs ? LATE_RETRY_MS : backoff);
}
