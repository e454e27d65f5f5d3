import type { SubscriptionStore } from '../../ports/stores.ts';
import { channelKey, type SubscriptionRow, subscriptionOf, subscriptionRow } from '../rows.ts';
import { compareText } from './table.ts';
import type { MemoryTables } from './tables.ts';

export function memorySubscriptions(tables: MemoryTables): SubscriptionStore {
  const { subscriptions } = tables;
  return {
    async put(subscription) {
      subscriptions.put(subscriptionRow(subscription));
    },
    async get(id) {
      const row = subscriptions.get(id);
      return row && subscriptionOf(row);
    },
    async update(id, change) {
      const row = subscriptions.get(id);
      if (!row) return undefined;
      const changed = { ...change(subscriptionOf(row)), id };
      subscriptions.put(subscriptionRow(changed));
      return changed;
    },
    async remove(id) {
      const row = subscriptions.get(id);
      if (row) removeSubscriptions(tables, [row]);
    },
    async removeTenant(tenant) {
      return removeSubscriptions(tables, subscriptions.by('tenant', tenant));
    },
    async inChannel(place) {
      const rows = subscriptions.by('channel', channelKey(place));
      return rows.sort((a, b) => a.created_at - b.created_at || compareText(a.id, b.id)).map(subscriptionOf);
    },
    async *active() {
      yield* subscriptions
        .sorted()
        .filter((row) => row.state === 'active')
        .map(subscriptionOf);
    },
  };
}

/** With all that refers to them, as the databases' foreign keys do. */
export function removeSubscriptions(tables: MemoryTables, doomed: readonly SubscriptionRow[]): number {
  for (const { id } of doomed) {
    tables.deliveries.remove(tables.deliveries.by('subscription', id));
    tables.told.remove(tables.told.by('subscription', id));
  }
  return tables.subscriptions.remove(doomed);
}
