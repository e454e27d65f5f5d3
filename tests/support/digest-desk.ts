import type { DeliveryDesk } from '../../src/app/briefing/delivery-desk.ts';
import { DELIVERY_POLICY } from '../../src/app/briefing/policy.ts';
import { notice } from '../../src/app/notice.ts';
import type { Subscription } from '../../src/model/digest.ts';
import { subscriptionId, tenantId } from '../../src/model/ids.ts';
import type { Chat } from '../../src/ports/chat.ts';
import type { Clock } from '../../src/ports/clock.ts';
import { NO_METRICS } from '../../src/ports/metrics.ts';
import type { Stores } from '../../src/ports/stores.ts';
import { FakeLog } from './fake-log.ts';

/** A subscription for 08:00 in Paris, every day; fields as a test needs them. */
export const subscriptionOf = (fields: Partial<Subscription> = {}): Subscription => ({
  id: subscriptionId('sub1'),
  place: { platform: 'slack', tenant: tenantId('T1'), channel: 'C1' },
  schedule: { cron: '0 8 * * *', timeZone: 'Europe/Paris' },
  language: 'en',
  topics: [],
  quietDay: 'line',
  state: 'active',
  createdBy: 'U1',
  createdAt: Date.UTC(2026, 1, 1),
  refusals: 0,
  ...fields,
});

/** A desk whose digests say what they stand for: slot, time of writing, slots missed. */
export const deskOf = (stores: Stores, clock: Clock, chat: Chat, more: Partial<DeliveryDesk> = {}): DeliveryDesk => ({
  stores,
  clock,
  log: new FakeLog(),
  metrics: NO_METRICS,
  chats: new Map([[chat.platform, chat]]),
  owner: 'replica-a',
  policy: DELIVERY_POLICY,
  write: async (subscription, { slot, now, missed }) => ({
    reply: notice(
      'notice',
      subscription.language,
      `slot=${new Date(slot).toISOString()} late=${now - slot} missed=${missed}`,
    ),
    facts: new Map([[`slot:${slot}`, 'told']]),
  }),
  ...more,
});
