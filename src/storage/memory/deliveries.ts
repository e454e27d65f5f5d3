import type { DeliveryStore, ToldStore } from '../../ports/stores.ts';
import { type DeliveryRow, deliveryIdOf, deliveryOf } from '../rows.ts';
import { compareText } from './table.ts';
import type { MemoryTables } from './tables.ts';

export function memoryDeliveries(tables: MemoryTables): DeliveryStore {
  const { deliveries, subscriptions } = tables;
  /** the row, if `owner` may still act on it */
  const leased = (id: string, owner: string, at: number): DeliveryRow | undefined => {
    const [row] = deliveries.by('id', id);
    return row?.owner === owner && row.state === 'claimed' && row.lease_until > at ? row : undefined;
  };
  return {
    async claim(subscription, slot, owner, at, leaseMs) {
      const before = deliveries.get(subscription, slot);
      if (!subscriptions.get(subscription) || (before && !isFree(before, at))) return undefined;
      const row: DeliveryRow = {
        ...(before ?? {
          id: deliveryIdOf(subscription, slot),
          subscription,
          slot,
          message_id: null,
          content_hash: null,
        }),
        state: 'claimed',
        attempt: (before?.attempt ?? 0) + 1,
        owner,
        lease_until: at + leaseMs,
        retry_at: null,
        reason: null,
        updated_at: at,
      };
      deliveries.put(row);
      return deliveryOf(row);
    },
    async renew(id, owner, at, leaseMs, intent) {
      const row = leased(id, owner, at);
      if (!row) return false;
      const contentHash = intent?.contentHash ?? row.content_hash;
      deliveries.put({ ...row, lease_until: at + leaseMs, content_hash: contentHash, updated_at: at });
      if (intent) recordFacts(tables, row, intent.facts, at);
      return true;
    },
    async finish(id, owner, result, at) {
      const row = leased(id, owner, at);
      if (!row) return false;
      deliveries.put({
        ...row,
        state: result.state,
        message_id: result.messageId ?? row.message_id,
        content_hash: result.contentHash ?? row.content_hash,
        reason: result.reason ?? null,
        retry_at: result.state === 'failed' ? (result.retryAt ?? null) : null,
        updated_at: at,
      });
      if (result.state === 'sent') markTold(tables, row);
      return true;
    },
    async last(subscription, state) {
      const rows = deliveries.by('subscription', subscription).filter((row) => !state || row.state === state);
      const [latest] = rows.sort((a, b) => b.slot - a.slot);
      return latest && deliveryOf(latest);
    },
    async unfinished(at, sinceSlot) {
      const rows = deliveries.where((row) => isFree(row, at) && (row.state === 'claimed' || row.slot >= sinceSlot));
      return rows.sort((a, b) => a.slot - b.slot || compareText(a.id, b.id)).map(deliveryOf);
    },
  };
}

const isFree = (row: DeliveryRow, at: number): boolean =>
  (row.state === 'claimed' && row.lease_until <= at) ||
  (row.state === 'failed' && row.retry_at !== null && row.retry_at <= at);

export const memoryTold = ({ told }: MemoryTables): ToldStore => ({
  async told(subscription) {
    const rows = told.by('subscription', subscription).filter((row) => row.sent === 1);
    return new Map(rows.map(({ fact, hash }) => [fact, hash]));
  },
});

function recordFacts({ told }: MemoryTables, of: DeliveryRow, facts: ReadonlyMap<string, string>, at: number): void {
  told.remove(told.by('delivery', of.id));
  for (const [fact, hash] of facts) {
    told.put({ subscription: of.subscription, fact, delivery: of.id, hash, sent: 0, at });
  }
}

function markTold({ told }: MemoryTables, { id, subscription }: DeliveryRow): void {
  const before = told.by('subscription', subscription).filter((row) => row.sent === 1);
  for (const row of told.by('delivery', id)) {
    told.remove(before.filter((old) => old.fact === row.fact));
    told.put({ ...row, sent: 1 });
  }
}
