import type { DeliveryId } from '../model/ids.ts';
import type { Place } from '../model/invocation.ts';
import type { Reply } from '../model/reply.ts';

/** What the platform said to a post, sorted by what we do about it. */
export type PostOutcome =
  | { readonly outcome: 'sent'; readonly messageId: string }
  /** never reached or asked to wait: may be tried again after `retryAfterMs` */
  | { readonly outcome: 'retry'; readonly reason: string; readonly retryAfterMs: number }
  /** closed to us: counts towards suspension; `gone`: the channel is there for nobody any more: suspends at once */
  | { readonly outcome: 'refused'; readonly reason: string; readonly gone: boolean }
  /** our mistake (too long, invalid): will not get better by trying again */
  | { readonly outcome: 'invalid'; readonly reason: string };

/** What a delivered digest is called on the platform, so that it can be found again after a crash. */
export type FoundPost =
  | { readonly found: 'yes'; readonly messageId: string }
  | { readonly found: 'no' }
  | { readonly found: 'unknown'; readonly reason: string };

/** A chat platform as the core sees it for messages nobody asked for: digests and notices. */
export interface Chat {
  readonly platform: Place['platform'];
  /** Posts a digest. `delivery` is attached (metadata, nonce) so that `find` can see it later. */
  post(place: Place, reply: Reply, delivery: DeliveryId): Promise<PostOutcome>;
  /** Looks for a post with this delivery id since `sinceMs` (epoch). */
  find(place: Place, delivery: DeliveryId, sinceMs: number): Promise<FoundPost>;
  /** A private note to one person about a place, e.g. to who set up a digest that had to be suspended. Where the text
   *  has the channel's id, people should read its name. */
  tell(place: Place, userId: string, reply: Reply): Promise<PostOutcome>;
}
