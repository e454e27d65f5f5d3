import type { DeliveryId } from '../../src/model/ids.ts';
import type { Place } from '../../src/model/invocation.ts';
import type { Reply } from '../../src/model/reply.ts';
import type { Chat, FoundPost, PostOutcome } from '../../src/ports/chat.ts';
import type { Clock } from '../../src/ports/clock.ts';

/** A message that people see in a channel. */
export interface Posted {
  readonly place: Place;
  readonly delivery: DeliveryId;
  readonly reply: Reply;
  readonly messageId: string;
  readonly at: number;
}

/** What the platform does with one post. `after` = the message is there, but the caller does not learn it. */
export type Fault =
  | Exclude<PostOutcome, { outcome: 'sent' }>
  | { readonly outcome: 'throws'; readonly when: 'before' | 'after' }
  | { readonly outcome: 'reset'; readonly retryAfterMs: number };

/** A platform in memory that counts posts and does what a test tells it to. */
export class FakeChat implements Chat {
  readonly platform: Place['platform'];
  readonly posted: Posted[] = [];
  readonly told: { readonly user: string; readonly reply: Reply }[] = [];
  readonly looks: DeliveryId[] = [];
  /** faults of the next posts, first to last; then all goes well */
  readonly faults: Fault[] = [];
  /** decides on a fault where the list is empty */
  faultOf: (place: Place) => Fault | undefined = () => undefined;
  /** what `find` says; undefined = the truth */
  sight: FoundPost | undefined;
  /** runs between being asked to post and posting */
  beforePost: () => void | Promise<void> = () => {};
  latencyMs = 0;
  readonly #clock: Clock;

  constructor(clock: Clock, platform: Place['platform'] = 'slack') {
    this.#clock = clock;
    this.platform = platform;
  }

  async post(place: Place, reply: Reply, delivery: DeliveryId): Promise<PostOutcome> {
    await this.beforePost();
    if (this.latencyMs > 0) await this.#clock.sleep(this.latencyMs);
    const fault = this.faults.shift() ?? this.faultOf(place);
    if (fault === undefined) return { outcome: 'sent', messageId: this.#show(place, reply, delivery) };
    if (fault.outcome === 'throws') {
      if (fault.when === 'after') this.#show(place, reply, delivery);
      throw new Error('socket hang up');
    }
    if (fault.outcome === 'reset') {
      this.#show(place, reply, delivery);
      return { outcome: 'retry', reason: 'connection reset', retryAfterMs: fault.retryAfterMs };
    }
    return fault;
  }

  async find(_place: Place, delivery: DeliveryId): Promise<FoundPost> {
    this.looks.push(delivery);
    if (this.sight !== undefined) return this.sight;
    const found = this.posted.find((message) => message.delivery === delivery);
    return found === undefined ? { found: 'no' } : { found: 'yes', messageId: found.messageId };
  }

  async tell(_place: Place, user: string, reply: Reply): Promise<PostOutcome> {
    this.told.push({ user, reply });
    return { outcome: 'sent', messageId: `dm${this.told.length}` };
  }

  #show(place: Place, reply: Reply, delivery: DeliveryId): string {
    const messageId = `m${this.posted.length + 1}`;
    this.posted.push({ place, delivery, reply, messageId, at: this.#clock.now() });
    return messageId;
  }
}
