import { slotsBetween } from '../../digest/schedule/slots.ts';
import { messageOf } from '../../errors.ts';
import type { Delivery, Schedule } from '../../model/digest.ts';
import type { SubscriptionId } from '../../model/ids.ts';
import type { Place } from '../../model/invocation.ts';
import { deliverDue, isDue } from './deliver.ts';
import type { DeliveryDesk } from './delivery-desk.ts';
import { Lanes } from './lanes.ts';

/** The digests of this process: woken each minute, they see what is due and send it. */
export interface Digests {
  /** Finds what is due and queues it; resolves before it is all sent, so that the next minute is not missed. */
  wake(): Promise<void>;
  /** resolves when all that was queued is done */
  idle(): Promise<void>;
  /** stops cleanly: finishes what is being posted, leaves the rest to other replicas */
  stop(): Promise<void>;
}

/** Every subscription is compared with the ledger so often, whatever this process thinks it has seen. */
const FULL_CHECK_EVERY_MS = 15 * 60_000;

export function createDigests(desk: DeliveryDesk): Digests {
  const { clock, stores, log, metrics } = desk;
  const lanes = new Lanes(clock);
  /** queued or under way */
  const queued = new Set<SubscriptionId>();
  /** to be looked at again at the next wake */
  const again = new Set<SubscriptionId>();
  let seenUntil: number | undefined;
  let nextFullCheck = 0;

  const enqueue = (id: SubscriptionId, place: Place, open?: Delivery): void => {
    if (queued.has(id) || !desk.chats.has(place.platform)) return;
    queued.add(id);
    lanes.add({
      place,
      run: async () => {
        try {
          const { result, waitMs = 0 } = await deliverDue(desk, id, open);
          if (result === 'busy') again.add(id);
          return waitMs;
        } catch (error) {
          again.add(id);
          log.error({ subscription: id, err: error }, `a digest could not be handled: ${messageOf(error)}`);
          return 0;
        } finally {
          queued.delete(id);
          metrics.set('parley_delivery_queue', {}, queued.size);
        }
      },
    });
  };

  const enqueueDue = async (now: number): Promise<void> => {
    const full = now >= nextFullCheck;
    const after = seenUntil ?? now;
    const memo = new Map<string, boolean>();
    for await (const subscription of stores.subscriptions.active()) {
      if (!desk.chats.has(subscription.place.platform)) continue;
      if (full ? await isDue(desk, subscription) : hasSlot(subscription.schedule, after, now, memo))
        enqueue(subscription.id, subscription.place);
    }
    if (full) nextFullCheck = now + FULL_CHECK_EVERY_MS;
    seenUntil = now;
  };

  return {
    async wake() {
      const now = clock.now();
      const retries = [...again];
      again.clear();
      const open = await stores.deliveries.unfinished(now, 0);
      for (const row of open) {
        const subscription = await stores.subscriptions.get(row.subscription);
        if (subscription) enqueue(subscription.id, subscription.place, row);
      }
      await enqueueDue(now);
      for (const id of retries) {
        const subscription = await stores.subscriptions.get(id);
        if (subscription) enqueue(id, subscription.place);
      }
      metrics.set('parley_delivery_queue', {}, queued.size);
    },
    idle: () => lanes.idle(),
    stop: () => lanes.stop(),
  };
}

/** Many subscriptions share a schedule: computed once a wake. */
function hasSlot(schedule: Schedule, after: number, until: number, memo: Map<string, boolean>): boolean {
  const key = `${schedule.cron}\0${schedule.timeZone}`;
  const known = memo.get(key);
  if (known !== undefined) return known;
  const found = slotsBetween(schedule, after, until).length > 0;
  memo.set(key, found);
  return found;
}
