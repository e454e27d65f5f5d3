import type { Answer } from '../model/answer.ts';
import type { Delivery, Subscription } from '../model/digest.ts';
import type { Document } from '../model/document.ts';
import type { AnswerId, DeliveryId, DocumentId, SubscriptionId, TenantId } from '../model/ids.ts';
import type { Place } from '../model/invocation.ts';
import type { ActionPayload } from '../model/reply.ts';

/** Articles as they came in. Analysis is derived from them and can always be redone. */
export interface DocumentStore {
  put(document: Document, addedAt: number): Promise<void>;
  remove(id: DocumentId, removedAt: number): Promise<void>;
  all(): AsyncIterable<{ readonly document: Document; readonly addedAt: number }>;
  hashes(): Promise<ReadonlyMap<DocumentId, string>>;
}

/** One turn of a conversation, oldest first; kept THREAD_TTL_MS, at most THREAD_MAX_TURNS a thread. */
export interface Turn {
  readonly question: string;
  readonly about: readonly string[];
  readonly at: number;
}

export interface ThreadStore {
  turns(place: Place): Promise<readonly Turn[]>;
  append(place: Place, turn: Turn): Promise<void>;
}

/** Answers given, so that buttons, sources and feedback find them again; kept apart by tenant. */
export interface AnswerStore {
  put(tenant: TenantId, answer: Answer): Promise<void>;
  get(tenant: TenantId, id: AnswerId): Promise<Answer | undefined>;
  rate(tenant: TenantId, id: AnswerId, user: string, value: 'up' | 'down', at: number): Promise<void>;
}

/** What a button means: the platform carries only the id. */
export interface ActionStore {
  put(place: Place, owner: string | undefined, payload: ActionPayload, at: number): Promise<string>;
  get(id: string): Promise<{ readonly place: Place; readonly owner?: string; readonly payload: ActionPayload } | undefined>;
}

/** First come, first served: true once per key, false ever after (within `ttlMs`). Shared by all replicas. */
export interface OnceStore {
  claim(key: string, at: number, ttlMs: number): Promise<boolean>;
  /** gives the key back when the work before any effect failed, so that a retry may do it */
  release(key: string): Promise<void>;
}

export interface SubscriptionStore {
  put(subscription: Subscription): Promise<void>;
  get(id: SubscriptionId): Promise<Subscription | undefined>;
  remove(id: SubscriptionId): Promise<void>;
  removeTenant(tenant: TenantId): Promise<number>;
  inChannel(place: Place): Promise<readonly Subscription[]>;
  active(): AsyncIterable<Subscription>;
}

/** The ledger behind exactly-once digests. All times epoch ms. */
export interface DeliveryStore {
  /** Inserts the row for (subscription, slot) or takes over one whose lease has expired; undefined = not ours. */
  claim(subscription: SubscriptionId, slot: number, owner: string, at: number, leaseMs: number): Promise<Delivery | undefined>;
  /** Extends the lease only while owner and lease still hold; false = somebody else has it: do not post. */
  renew(id: DeliveryId, owner: string, at: number, leaseMs: number): Promise<boolean>;
  finish(id: DeliveryId, owner: string, result: Pick<Delivery, 'state' | 'messageId' | 'contentHash' | 'reason'>, at: number): Promise<boolean>;
  last(subscription: SubscriptionId): Promise<Delivery | undefined>;
  /** rows that are claimed with an expired lease, or failed inside the grace window */
  unfinished(at: number, sinceSlot: number): Promise<readonly Delivery[]>;
}

/** What a channel was already told, so that nothing is repeated unless it changed. */
export interface ToldStore {
  told(subscription: SubscriptionId): Promise<ReadonlyMap<string, string>>;
  record(subscription: SubscriptionId, delivery: DeliveryId, facts: ReadonlyMap<string, string>, at: number): Promise<void>;
}

/** Slack installations and the like: opaque, encrypted by whoever writes them. */
export interface SecretStore {
  put(key: string, sealed: string, at: number): Promise<void>;
  get(key: string): Promise<string | undefined>;
  remove(key: string): Promise<void>;
  keys(prefix: string): Promise<readonly string[]>;
}

export interface Stores {
  readonly documents: DocumentStore;
  readonly threads: ThreadStore;
  readonly answers: AnswerStore;
  readonly actions: ActionStore;
  readonly once: OnceStore;
  readonly subscriptions: SubscriptionStore;
  readonly deliveries: DeliveryStore;
  readonly told: ToldStore;
  readonly secrets: SecretStore;
  /** deletes what has outlived its time */
  sweep(now: number): Promise<void>;
  close(): Promise<void>;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long a thread's context is kept (issue: 7 days). */
export const THREAD_TTL_MS = 7 * DAY_MS;
export const THREAD_MAX_TURNS = 20;
/** How long a button keeps its meaning. */
export const ACTION_TTL_MS = 30 * DAY_MS;
