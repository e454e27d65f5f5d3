import type { DeliveryStore } from '../../ports/stores.ts';
import { type DeliveryRow, deliveryIdOf, deliveryOf } from '../rows.ts';
import type { Database } from './driver.ts';
import { markTold, recordFacts } from './told.ts';

/** The ledger: each step is one statement whose condition the database checks under the row's lock, so of any
 *  number of replicas one wins. `FOR UPDATE SKIP LOCKED` would add nothing: no lock outlives a statement. */
export function sqlDeliveries(database: Database): DeliveryStore {
  return {
    async claim(subscription, slot, owner, at, leaseMs) {
      const id = deliveryIdOf(subscription, slot);
      const [row] = await database.all<DeliveryRow>(CLAIM, id, slot, owner, at + leaseMs, at, subscription);
      return row && deliveryOf(row);
    },
    async renew(id, owner, at, leaseMs, intent) {
      const values = [at + leaseMs, intent?.contentHash ?? null, at, id, owner, at] as const;
      if (!intent) return (await database.all(RENEW, ...values)).length > 0;
      return database.transaction(async (sql) => {
        const [row] = await sql.all<{ subscription: string }>(RENEW, ...values);
        if (row) await recordFacts(sql, { subscription: row.subscription, delivery: id, facts: intent.facts, at });
        return row !== undefined;
      });
    },
    finish: (id, owner, result, at) =>
      database.transaction(async (sql) => {
        const { state, messageId = null, contentHash = null, reason = null } = result;
        const retryAt = state === 'failed' ? (result.retryAt ?? null) : null;
        const [row] = await sql.all<{ subscription: string }>(
          FINISH,
          state,
          messageId,
          contentHash,
          reason,
          retryAt,
          at,
          id,
          owner,
          at,
        );
        if (row && state === 'sent') await markTold(sql, row.subscription, id);
        return row !== undefined;
      }),
    async last(subscription, state) {
      const [row] = await database.all<DeliveryRow>(
        `SELECT * FROM deliveries WHERE subscription = ?${state ? ' AND state = ?' : ''} ORDER BY slot DESC LIMIT 1`,
        subscription,
        ...(state ? [state] : []),
      );
      return row && deliveryOf(row);
    },
    async unfinished(at, sinceSlot) {
      const rows = await database.all<DeliveryRow>(UNFINISHED, at, sinceSlot, at);
      return rows.map(deliveryOf);
    },
  };
}

const CLAIM = `
  INSERT INTO deliveries (id, subscription, slot, state, attempt, owner, lease_until, updated_at)
  SELECT CAST(? AS TEXT), id, CAST(? AS BIGINT), 'claimed', 1, CAST(? AS TEXT), CAST(? AS BIGINT), CAST(? AS BIGINT)
  FROM subscriptions WHERE id = ?
  ON CONFLICT (subscription, slot) DO UPDATE SET
    state = 'claimed', attempt = deliveries.attempt + 1, owner = excluded.owner,
    lease_until = excluded.lease_until, retry_at = NULL, reason = NULL, updated_at = excluded.updated_at
  WHERE (deliveries.state = 'claimed' AND deliveries.lease_until <= excluded.updated_at)
     OR (deliveries.state = 'failed' AND deliveries.retry_at <= excluded.updated_at)
  RETURNING *`;

const RENEW = `
  UPDATE deliveries SET lease_until = ?, content_hash = COALESCE(?, content_hash), updated_at = ?
  WHERE id = ? AND owner = ? AND state = 'claimed' AND lease_until > ?
  RETURNING subscription`;

const FINISH = `
  UPDATE deliveries SET state = ?, message_id = COALESCE(?, message_id), content_hash = COALESCE(?, content_hash),
    reason = ?, retry_at = ?, updated_at = ?
  WHERE id = ? AND owner = ? AND state = 'claimed' AND lease_until > ?
  RETURNING subscription`;

const UNFINISHED = `
  SELECT * FROM deliveries
  WHERE state IN ('claimed', 'failed')
    AND ((state = 'claimed' AND lease_until <= ?) OR (state = 'failed' AND slot >= ? AND retry_at <= ?))
  ORDER BY slot, id`;
