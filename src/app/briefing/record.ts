import type { Delivery } from '../../model/digest.ts';
import type { DeliveryResult } from '../../ports/stores.ts';
import type { DeliveryDesk } from './delivery-desk.ts';
import { nextTry } from './policy.ts';

/** Writes down what became of a claimed slot, counts it and logs it. */
export async function record(
  desk: DeliveryDesk,
  row: Delivery,
  result: DeliveryResult,
  label: string = result.state,
): Promise<boolean> {
  const now = desk.clock.now();
  const kept = await desk.stores.deliveries.finish(row.id, desk.owner, result, now);
  const fields = {
    delivery: row.id,
    subscription: row.subscription,
    slot: new Date(row.slot).toISOString(),
    attempt: row.attempt,
    ...result,
  };
  if (!kept) {
    // Whoever has the lease now looks at the platform before sending, so this is not lost.
    desk.log.warn(fields, 'the lease ended before the result could be recorded');
    return false;
  }
  desk.metrics.count('parley_deliveries_total', { state: label });
  if (result.state === 'sent')
    desk.metrics.observe('parley_delivery_lateness_seconds', {}, Math.max(0, now - row.slot) / 1000);
  desk.log[result.state === 'failed' ? 'warn' : 'info'](fields, `digest ${label}`);
  return true;
}

export async function skip(desk: DeliveryDesk, row: Delivery, reason: string): Promise<'skipped'> {
  await record(desk, row, { state: 'skipped', reason });
  return 'skipped';
}

/** Leaves the slot for another try, or gives it up where tries are used up. */
export async function retryLater(
  desk: DeliveryDesk,
  row: Delivery,
  reason: string,
  waitMs = 0,
): Promise<'retry' | 'failed'> {
  const retryAt = nextTry(row, desk.clock.now(), desk.policy, waitMs);
  await record(
    desk,
    row,
    { state: 'failed', reason, ...(retryAt !== undefined && { retryAt }) },
    retryAt === undefined ? 'failed' : 'retry',
  );
  return retryAt === undefined ? 'failed' : 'retry';
}
