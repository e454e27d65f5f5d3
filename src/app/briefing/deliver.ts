import { slotsBetween } from '../../digest/schedule/slots.ts';
import type { Delivery, Subscription } from '../../model/digest.ts';
import type { SubscriptionId } from '../../model/ids.ts';
import type { Chat } from '../../ports/chat.ts';
import type { DeliveryDesk } from './delivery-desk.ts';
import { MISSED_SLOTS_HORIZON_MS } from './policy.ts';
import { postDigest } from './post-digest.ts';
import { skip } from './record.ts';
import { settle } from './settle.ts';

/** What became of a subscription's turn. */
export interface Delivered {
  /** `busy`: another replica has it, or it must wait: look again at the next wake */
  readonly result: 'sent' | 'skipped' | 'failed' | 'retry' | 'nothing' | 'busy';
  /** how long the platform asked this workspace to wait, ms */
  readonly waitMs?: number;
}

/**
 * Brings one subscription up to date: at most one digest, however many slots are due.
 * What an earlier owner left open is settled first; older slots are recorded as merged into the newest.
 * @param unfinished an open row of this subscription, where the caller knows of one
 */
export async function deliverDue(desk: DeliveryDesk, id: SubscriptionId, unfinished?: Delivery): Promise<Delivered> {
  const subscription = await desk.stores.subscriptions.get(id);
  const chat = subscription && desk.chats.get(subscription.place.platform);
  if (!subscription || !chat) return { result: 'nothing' };
  const now = desk.clock.now();
  const last = await desk.stores.deliveries.last(id);
  if (unfinished !== undefined && last !== undefined && unfinished.slot < last.slot) {
    await closeOlder(desk, subscription, chat, unfinished.slot, last.slot);
  }
  if (last !== undefined && (last.state === 'claimed' ? last.leaseUntil : (last.retryAt ?? 0)) > now)
    return { result: 'busy' };
  const open = last !== undefined && isOpen(last) ? last : undefined;
  const due = dueSlots(subscription, last, now);
  const target = due.at(-1);

  let row: Delivery | undefined;
  if (open !== undefined) {
    row = await claim(desk, subscription, open.slot);
    if (row === undefined) return { result: 'busy' };
    const settled = await settle(desk, subscription, chat, row);
    if (settled === 'waits') return { result: 'busy' };
    if (settled === 'unsent' && subscription.state !== 'active')
      return { result: await skip(desk, row, `subscription ${subscription.state}`) };
    if (settled === 'unsent' && target !== undefined) await skip(desk, row, mergedInto(target));
    if (settled !== 'unsent') row = undefined;
    if (row === undefined && target === undefined) return { result: settled === 'sent' ? 'sent' : 'failed' };
  }
  if (target === undefined)
    return row === undefined ? { result: 'nothing' } : postDigest(desk, subscription, chat, row, 0);

  for (const slot of due.slice(0, -1)) {
    const older = await claim(desk, subscription, slot);
    if (older === undefined) return { result: 'busy' };
    await skip(desk, older, mergedInto(target));
  }
  const fresh = await claim(desk, subscription, target);
  if (fresh === undefined) return { result: 'busy' };
  return postDigest(desk, subscription, chat, fresh, due.length - 1 + (row === undefined ? 0 : 1));
}

/** An open row that a newer one has overtaken (two replicas on either side of a slot's minute) is never sent any more. */
async function closeOlder(
  desk: DeliveryDesk,
  subscription: Subscription,
  chat: Chat,
  slot: number,
  newer: number,
): Promise<void> {
  const row = await claim(desk, subscription, slot);
  if (row !== undefined && (await settle(desk, subscription, chat, row)) === 'unsent')
    await skip(desk, row, mergedInto(newer));
}

/** True where a wake would find something to do; asks the ledger once. */
export async function isDue(
  desk: Pick<DeliveryDesk, 'stores' | 'clock'>,
  subscription: Subscription,
): Promise<boolean> {
  const last = await desk.stores.deliveries.last(subscription.id);
  return (last !== undefined && isOpen(last)) || dueSlots(subscription, last, desk.clock.now()).length > 0;
}

const isOpen = (row: Delivery): boolean => row.state === 'claimed' || row.retryAt !== undefined;

function dueSlots(subscription: Subscription, last: Delivery | undefined, now: number): number[] {
  if (subscription.state !== 'active') return [];
  const since = Math.max(subscription.createdAt, last?.slot ?? 0, now - MISSED_SLOTS_HORIZON_MS);
  return slotsBetween(subscription.schedule, since, now);
}

const claim = ({ stores, owner, clock, policy }: DeliveryDesk, { id }: Subscription, slot: number) =>
  stores.deliveries.claim(id, slot, owner, clock.now(), policy.leaseMs);

const mergedInto = (slot: number): string => `merged into the digest of ${new Date(slot).toISOString()}`;
