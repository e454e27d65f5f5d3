import type { Citation } from './answer.ts';
import type { DeliveryId, SubscriptionId } from './ids.ts';
import type { Place } from './invocation.ts';
import type { Language } from './language.ts';

/** When a digest is due, in the channel's own time zone. */
export interface Schedule {
  /** five-field cron over local time; `HH:MM` is kept as `MM HH * * days` */
  readonly cron: string;
  /** IANA name, e.g. `Europe/Paris` */
  readonly timeZone: string;
}

export interface Subscription {
  readonly id: SubscriptionId;
  readonly place: Place;
  readonly schedule: Schedule;
  readonly language: Language;
  /** words or entity names; empty = everything */
  readonly topics: readonly string[];
  readonly quietDay: 'line' | 'silence';
  readonly state: 'active' | 'paused' | 'suspended';
  /** platform user id of who set it up */
  readonly createdBy: string;
  /** what they were called then: shown in the footer, pings nobody */
  readonly createdByName?: string;
  /** epoch ms */
  readonly createdAt: number;
  /** refusals in a row by the platform (archived, removed): suspended after three */
  readonly refusals: number;
}

export type DeliveryState = 'claimed' | 'sent' | 'failed' | 'skipped';

/** One send of one subscription for one slot; unique on (subscription, slot). */
export interface Delivery {
  readonly id: DeliveryId;
  readonly subscription: SubscriptionId;
  /** the due instant, epoch ms UTC */
  readonly slot: number;
  readonly state: DeliveryState;
  readonly attempt: number;
  readonly owner: string;
  /** epoch ms until which the owner may post */
  readonly leaseUntil: number;
  readonly messageId?: string;
  readonly contentHash?: string;
  readonly reason?: string;
  /** present with `failed` where somebody may try again, from this time on (epoch ms) */
  readonly retryAt?: number;
  readonly updatedAt: number;
}

/** One story of a digest: documents about one event, told by its best sentence. */
export interface Story {
  readonly key: string;
  readonly headline: string;
  readonly sentence: string;
  readonly citations: readonly Citation[];
  /** why it is in: new fact, changed fact, more origins */
  readonly why: 'new' | 'changed' | 'corrected';
}
