import { createHash } from 'node:crypto';
import type { Answer } from '../model/answer.ts';
import type { Delivery, DeliveryState, Subscription } from '../model/digest.ts';
import type { Document } from '../model/document.ts';
import { deliveryId, documentId, type SubscriptionId, subscriptionId } from '../model/ids.ts';
import type { Place } from '../model/invocation.ts';
import type { DocumentArrival, StoredDocument } from '../ports/documents.ts';
import type { ChannelSettings } from '../ports/settings.ts';
import { ACTION_ID_CHARS, type StoredAction, type Turn } from '../ports/stores.ts';

/** The records of every engine, memory included, and how nouns become records. Columns as in migrations/;
 *  times in epoch ms, flags 0 or 1, `body` is JSON. */

export type DocumentRow = {
  id: string;
  hash: string;
  body: string;
  added_at: number;
  changed_at: number | null;
  removed_at: number | null;
};
export type TurnRow = { id: string; place: string; tenant: string; seq: number; body: string; at: number };
export type AnswerRow = { tenant: string; id: string; body: string; at: number };
export type RatingRow = { tenant: string; answer: string; rater: string; vote: string; at: number };
export type ActionRow = { id: string; tenant: string; body: string; at: number };
export type OnceRow = { id: string; expires_at: number };
export type SubscriptionRow = {
  id: string;
  channel: string;
  tenant: string;
  state: string;
  created_at: number;
  body: string;
};
export type DeliveryRow = {
  id: string;
  subscription: string;
  slot: number;
  state: string;
  attempt: number;
  owner: string;
  lease_until: number;
  retry_at: number | null;
  message_id: string | null;
  content_hash: string | null;
  reason: string | null;
  updated_at: number;
};
export type ToldRow = { subscription: string; fact: string; delivery: string; hash: string; sent: number; at: number };
export type SecretRow = { id: string; sealed: string; at: number };
export type SettingsRow = { id: string; tenant: string; body: string; at: number };

export const channelKey = (place: Place): string => JSON.stringify([place.platform, place.tenant, place.channel]);

export const placeKey = (place: Place): string =>
  JSON.stringify([place.platform, place.tenant, place.channel, place.thread ?? null]);

export const documentOf = (row: DocumentRow): Document => JSON.parse(row.body) as Document;

export const arrivalOf = (row: Omit<DocumentRow, 'body'>): DocumentArrival => ({
  id: documentId(row.id),
  hash: row.hash,
  addedAt: row.added_at,
  ...(row.changed_at === null ? {} : { changedAt: row.changed_at }),
});

export const storedDocumentOf = (row: DocumentRow): StoredDocument => ({
  document: documentOf(row),
  addedAt: row.added_at,
  ...(row.changed_at === null ? {} : { changedAt: row.changed_at }),
});

export const turnOf = (row: TurnRow): Turn => JSON.parse(row.body) as Turn;

export const answerOf = (row: AnswerRow): Answer => JSON.parse(row.body) as Answer;

export const actionOf = (row: ActionRow): StoredAction => JSON.parse(row.body) as StoredAction;

/** The id is a hash of what the button means, so putting it twice keeps one row. */
export function actionRow(action: StoredAction, at: number): ActionRow {
  const { place, owner, payload } = action;
  const body = JSON.stringify({ place, ...(owner === undefined ? {} : { owner }), payload });
  return { id: shortHash(body, ACTION_ID_CHARS), tenant: place.tenant, body, at };
}

export const subscriptionOf = (row: SubscriptionRow): Subscription => JSON.parse(row.body) as Subscription;

export const subscriptionRow = (subscription: Subscription): SubscriptionRow => ({
  id: subscription.id,
  channel: channelKey(subscription.place),
  tenant: subscription.place.tenant,
  state: subscription.state,
  created_at: subscription.createdAt,
  body: JSON.stringify(subscription),
});

/** Characters of a delivery id: fits a Discord nonce (25). */
const DELIVERY_ID_CHARS = 22;

/** One id per (subscription, slot), the same on every replica and at every attempt. */
export const deliveryIdOf = (subscription: SubscriptionId, slot: number): string =>
  shortHash(JSON.stringify([subscription, slot]), DELIVERY_ID_CHARS);

export const deliveryOf = (row: DeliveryRow): Delivery => ({
  id: deliveryId(row.id),
  subscription: subscriptionId(row.subscription),
  slot: row.slot,
  state: row.state as DeliveryState,
  attempt: row.attempt,
  owner: row.owner,
  leaseUntil: row.lease_until,
  ...(row.message_id === null ? {} : { messageId: row.message_id }),
  ...(row.content_hash === null ? {} : { contentHash: row.content_hash }),
  ...(row.reason === null ? {} : { reason: row.reason }),
  ...(row.retry_at === null ? {} : { retryAt: row.retry_at }),
  updatedAt: row.updated_at,
});

export const settingsOf = (row: SettingsRow): ChannelSettings => JSON.parse(row.body) as ChannelSettings;

export const settingsRow = (place: Place, settings: ChannelSettings, at: number): SettingsRow => ({
  id: channelKey(place),
  tenant: place.tenant,
  body: JSON.stringify(settings),
  at,
});

/** Six bits a character of SHA-256, base64url. */
const shortHash = (text: string, chars: number): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, chars);
