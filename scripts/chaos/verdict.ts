import { slotsBetween } from '../../src/digest/schedule/slots.ts';
import type { Subscription } from '../../src/model/digest.ts';
import type { StoredRow, Stores } from '../../src/ports/stores.ts';

/** What the ledger and the platforms say about every slot that was due. */
export interface ChaosVerdict {
  readonly slots: number;
  readonly sent: number;
  readonly merged: number;
  /** no row, a row still open, or recorded as sent and not there */
  readonly lost: readonly string[];
  /** more than one message, or a message that the ledger does not call sent */
  readonly doubled: readonly string[];
  /** given up for another reason, which the ledger names */
  readonly failed: readonly string[];
}

export async function judge(
  stores: Stores,
  subscriptions: readonly Subscription[],
  until: number,
  posts: readonly ReadonlyMap<string, number>[],
): Promise<ChaosVerdict> {
  const rows = new Map<string, StoredRow>();
  for await (const batch of stores.transfer.read('deliveries')) {
    for (const row of batch) rows.set(`${row['subscription']} ${row['slot']}`, row);
  }
  const seen = (id: string): number => posts.reduce((sum, map) => sum + (map.get(id) ?? 0), 0);
  const verdict = {
    slots: 0,
    sent: 0,
    merged: 0,
    lost: [] as string[],
    doubled: [] as string[],
    failed: [] as string[],
  };
  for (const { id, schedule, createdAt } of subscriptions) {
    for (const slot of slotsBetween(schedule, createdAt, until)) {
      verdict.slots += 1;
      const row = rows.get(`${id} ${slot}`);
      const name = `${id} ${new Date(slot).toISOString()} ${row?.['state']} ${row?.['reason'] ?? ''}`;
      const count = row === undefined ? 0 : seen(String(row['id']));
      if (count > 1 || (count === 1 && row?.['state'] !== 'sent')) verdict.doubled.push(name);
      else if (row?.['state'] === 'sent' && count === 1) verdict.sent += 1;
      else if (row?.['state'] === 'skipped') verdict.merged += 1;
      else if (row?.['state'] === 'failed' && row['retry_at'] === null) verdict.failed.push(name);
      else verdict.lost.push(name);
    }
  }
  return verdict;
}

/** True when nothing that is due is still under way. */
export async function isSettled(stores: Stores, subscriptions: readonly Subscription[], now: number): Promise<boolean> {
  for (const { id, schedule, createdAt } of subscriptions) {
    const [due] = slotsBetween(schedule, createdAt, now).slice(-1);
    const last = await stores.deliveries.last(id);
    if (
      due !== undefined &&
      (last === undefined || last.slot < due || last.state === 'claimed' || last.retryAt !== undefined)
    )
      return false;
  }
  return true;
}
