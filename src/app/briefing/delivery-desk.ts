import type { Place } from '../../model/invocation.ts';
import type { Chat } from '../../ports/chat.ts';
import type { Clock, Logger } from '../../ports/clock.ts';
import type { Metrics } from '../../ports/metrics.ts';
import type { Stores } from '../../ports/stores.ts';
import type { WriteBriefing } from './briefing.ts';
import type { DeliveryPolicy } from './policy.ts';

/** What delivering needs. Built once by main. */
export interface DeliveryDesk {
  readonly stores: Pick<Stores, 'subscriptions' | 'deliveries' | 'once'>;
  readonly clock: Clock;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** the platforms that this process is connected to; others' subscriptions are left to other replicas */
  readonly chats: ReadonlyMap<Place['platform'], Chat>;
  /** names this process in the ledger: different for each one that ever ran */
  readonly owner: string;
  readonly policy: DeliveryPolicy;
  readonly write: WriteBriefing;
}
