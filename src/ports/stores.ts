import type { Answer } from '../model/answer.ts';
import type { Delivery, DeliveryState, Subscription } from '../model/digest.ts';
import type { AnswerId, DeliveryId, SubscriptionId, TenantId } from '../model/ids.ts';
import type { Place } from '../model/invocation.ts';
import type { ActionPayload } from '../model/reply.ts';
import type { DocumentStore } from './documents.ts';
import type { SettingsStore } from './settings.ts';

/** What the core needs kept. Every time is an argument, epoch ms, a whole number; no store reads a clock.
 *  Methods reject with a plain Error when the store cannot be reached: nothing was acknowledged then. */

/** One turn of a conversation. */
export interface Turn {
  readonly question: string;
  readonly about: readonly string[];
  readonly at: number;
}

/** Conversations by place (platform, tenant, channel, thread). */
export interface ThreadStore {
  /** oldest first; those younger than THREAD_TTL_MS, at most THREAD_MAX_TURNS */
  turns(place: Place, now: number): Promise<readonly Turn[]>;
  append(place: Place, turn: Turn): Promise<void>;
}

/** Answers given, so that buttons, sources and feedback find them again; kept apart by tenant. */
export interface AnswerStore {
  /** the same id again replaces it and renews its time (ACTION_TTL_MS) */
  put(tenant: TenantId, answer: Answer, at: number): Promise<void>;
  get(tenant: TenantId, id: AnswerId): Promise<Answer | undefined>;
  /** one vote a person and answer: a second one replaces the first */
  rate(tenant: TenantId, id: AnswerId, user: string, value: 'up' | 'down', at: number): Promise<void>;
  ratings(tenant: TenantId, id: AnswerId): Promise<{ readonly up: number; readonly down: number }>;
}

export interface StoredAction {
  readonly place: Place;
  /** platform user id of the only person who may press it; absent = anybody */
  readonly owner?: string;
  readonly payload: ActionPayload;
}

/** What a button means: the platform carries only the id. */
export interface ActionStore {
  /** The id has ACTION_ID_CHARS characters of `[A-Za-z0-9_-]`; the same action again has the same id. */
  put(place: Place, owner: string | undefined, payload: ActionPayload, at: number): Promise<string>;
  /** undefined for another tenant's button */
  get(tenant: TenantId, id: string): Promise<StoredAction | undefined>;
}

/** First come, first served: true once per key, false ever after (within `ttlMs`). Shared by all replicas. */
export interface OnceStore {
  claim(key: string, at: number, ttlMs: number): Promise<boolean>;
  /** gives the key back when the work before any effect failed, so that a retry may do it */
  release(key: string): Promise<void>;
}

export interface SubscriptionStore {
  /** inserts or replaces; to change one that others may change too, use `update` */
  put(subscription: Subscription): Promise<void>;
  get(id: SubscriptionId): Promise<Subscription | undefined>;
  /** Reads, changes and writes as one step: no change of another process is lost. `change` must be pure and keep
   *  the id. Returns what was written, or undefined where there is no such subscription. */
  update(id: SubscriptionId, change: (current: Subscription) => Subscription): Promise<Subscription | undefined>;
  /** With its deliveries and what it was told; a replica that was about to post loses its claim. */
  remove(id: SubscriptionId): Promise<void>;
  /** how many were removed */
  removeTenant(tenant: TenantId): Promise<number>;
  /** those of the channel, whatever the thread; oldest first */
  inChannel(place: Place): Promise<readonly Subscription[]>;
  active(): AsyncIterable<Subscription>;
}

/** What `finish` records. `retryAt` with `failed`: the time from which somebody may try again; without it the
 *  failure is final. A field that is absent keeps what the row has. */
export type DeliveryResult = Pick<Delivery, 'messageId' | 'contentHash' | 'reason'> & {
  readonly state: Exclude<DeliveryState, 'claimed'>;
  readonly retryAt?: number;
};

/** What is about to be posted. `facts` (fact → content hash) count as told from the moment the delivery is finished
 *  as sent, in the same step. */
interface DeliveryIntent {
  readonly contentHash: string;
  readonly facts: ReadonlyMap<string, string>;
}

/** The ledger behind exactly-once digests. A lease holds while `at < leaseUntil`; replicas' clocks may differ by
 *  far less than a lease. */
export interface DeliveryStore {
  /** Inserts the row for (subscription, slot), or takes over one whose lease has expired or whose retry is due,
   *  with `attempt` one higher. undefined = not ours, or no such subscription. A `contentHash` in the result says
   *  that an earlier owner was about to post: look before sending. */
  claim(
    subscription: SubscriptionId,
    slot: number,
    owner: string,
    at: number,
    leaseMs: number,
  ): Promise<Delivery | undefined>;
  /** Extends the lease only while owner and lease still hold; false = somebody else has it: do not post.
   *  Just before posting it also records the intent, in the same step; a later intent replaces it. */
  renew(id: DeliveryId, owner: string, at: number, leaseMs: number, intent?: DeliveryIntent): Promise<boolean>;
  /** Only by the owner while the lease holds; false = nothing was recorded. */
  finish(id: DeliveryId, owner: string, result: DeliveryResult, at: number): Promise<boolean>;
  /** the one with the latest slot, in the given state or in any */
  last(subscription: SubscriptionId, state?: DeliveryState): Promise<Delivery | undefined>;
  /** oldest slot first: claimed with an expired lease, or failed with a retry due and `slot >= sinceSlot` */
  unfinished(at: number, sinceSlot: number): Promise<readonly Delivery[]>;
}

/** What a channel was already told, so that nothing is repeated unless it changed. */
export interface ToldStore {
  /** fact → content hash, of deliveries that were sent */
  told(subscription: SubscriptionId): Promise<ReadonlyMap<string, string>>;
}

/** Slack installations and the like: opaque, encrypted by whoever writes them. */
export interface SecretStore {
  put(key: string, sealed: string, at: number): Promise<void>;
  get(key: string): Promise<string | undefined>;
  remove(key: string): Promise<void>;
  /** in code-point order */
  keys(prefix: string): Promise<readonly string[]>;
}

/** One record of any table, as `migrateStores` moves it. */
export type StoredRow = Readonly<Record<string, string | number | null>>;

/** All content as plain rows: what moving from one engine to another needs. */
export interface StoreTransfer {
  /** names, each after those it refers to */
  readonly tables: readonly string[];
  count(table: string): Promise<number>;
  /** in batches, by key */
  read(table: string): AsyncIterable<readonly StoredRow[]>;
  /** a row with the same key is replaced */
  write(table: string, rows: readonly StoredRow[]): Promise<void>;
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
  readonly settings: SettingsStore;
  readonly transfer: StoreTransfer;
  /** forgets a workspace that removed the bot: all but documents and secrets, which are not by tenant */
  forget(tenant: TenantId): Promise<void>;
  /** deletes what has outlived its time */
  sweep(now: number): Promise<void>;
  /** resolves when the store answers: readiness */
  ping(): Promise<void>;
  /** A consistent copy while others read and write. Present where the engine has no tool of its own for it. */
  backup?(file: string): Promise<void>;
  close(): Promise<void>;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** How long a thread's context is kept (issue: 7 days). */
export const THREAD_TTL_MS = 7 * DAY_MS;
export const THREAD_MAX_TURNS = 20;
/** How long a button keeps its meaning, and the answer behind it its text. */
export const ACTION_TTL_MS = 30 * DAY_MS;
/** Fits a Discord `custom_id` (100) and a Slack `action_id` (255) with room for a prefix. */
export const ACTION_ID_CHARS = 22;
/** How long finished deliveries and removed documents are kept; a subscription's last ones stay. */
export const HISTORY_TTL_MS = 90 * DAY_MS;
/** How long a channel's told facts are kept since they were last told; those of its last digest stay. What somebody
 *  read a year ago may be told again. */
export const TOLD_TTL_MS = 365 * DAY_MS;
