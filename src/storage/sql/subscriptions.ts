import type { Subscription } from '../../model/digest.ts';
import type { SubscriptionStore } from '../../ports/stores.ts';
import { channelKey, type SubscriptionRow, subscriptionOf, subscriptionRow } from '../rows.ts';
import { tableNamed } from '../tables.ts';
import type { Database, Sql } from './driver.ts';
import { pages } from './pages.ts';

export function sqlSubscriptions(database: Database): SubscriptionStore {
  return {
    put: (subscription) => put(database, subscription),
    async get(id) {
      const [row] = await database.all<SubscriptionRow>('SELECT * FROM subscriptions WHERE id = ?', id);
      return row && subscriptionOf(row);
    },
    update: (id, change) =>
      database.transaction(async (sql) => {
        const query = `SELECT * FROM subscriptions WHERE id = ?${database.forUpdate}`;
        const [row] = await sql.all<SubscriptionRow>(query, id);
        if (!row) return undefined;
        const changed = { ...change(subscriptionOf(row)), id };
        await put(sql, changed);
        return changed;
      }),
    async remove(id) {
      await database.run('DELETE FROM subscriptions WHERE id = ?', id);
    },
    removeTenant: (tenant) => database.run('DELETE FROM subscriptions WHERE tenant = ?', tenant),
    async inChannel(place) {
      const rows = await database.all<SubscriptionRow>(
        'SELECT * FROM subscriptions WHERE channel = ? ORDER BY created_at, id',
        channelKey(place),
      );
      return rows.map(subscriptionOf);
    },
    async *active() {
      for await (const rows of pages<SubscriptionRow>(database, tableNamed('subscriptions'), "state = 'active'")) {
        yield* rows.map(subscriptionOf);
      }
    },
  };
}

async function put(sql: Sql, subscription: Subscription): Promise<void> {
  const row = subscriptionRow(subscription);
  await sql.run(PUT, row.id, row.channel, row.tenant, row.state, row.created_at, row.body);
}

const PUT = `
  INSERT INTO subscriptions (id, channel, tenant, state, created_at, body) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET
    channel = excluded.channel, tenant = excluded.tenant, state = excluded.state,
    created_at = excluded.created_at, body = excluded.body`;
