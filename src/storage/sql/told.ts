import type { ToldStore } from '../../ports/stores.ts';
import type { ToldRow } from '../rows.ts';
import { tableNamed } from '../tables.ts';
import type { Database, Sql } from './driver.ts';
import { writeRows } from './write-rows.ts';

export function sqlTold(database: Database): ToldStore {
  return {
    async told(subscription) {
      const rows = await database.all<ToldRow>(
        'SELECT * FROM told WHERE subscription = ? AND sent = 1 ORDER BY at, fact',
        subscription,
      );
      return new Map(rows.map(({ fact, hash }) => [fact, hash]));
    },
  };
}

export interface FactsOfDelivery {
  readonly subscription: string;
  readonly delivery: string;
  readonly facts: ReadonlyMap<string, string>;
  /** epoch ms */
  readonly at: number;
}

/** Keeps what a delivery is about to tell, in place of what an earlier attempt was about to. */
export async function recordFacts(sql: Sql, { subscription, delivery, facts, at }: FactsOfDelivery): Promise<void> {
  await sql.run('DELETE FROM told WHERE subscription = ? AND delivery = ?', subscription, delivery);
  const rows = [...facts].map(([fact, hash]) => ({ subscription, fact, delivery, hash, sent: 0, at }));
  await writeRows(sql, tableNamed('told'), rows);
}

/** The delivery was sent: its facts count, in place of what earlier ones told of the same facts. */
export async function markTold(sql: Sql, subscription: string, delivery: string): Promise<void> {
  await sql.run('UPDATE told SET sent = 1 WHERE subscription = ? AND delivery = ?', subscription, delivery);
  await sql.run(
    `DELETE FROM told WHERE subscription = ? AND sent = 1 AND delivery <> ?
       AND fact IN (SELECT fact FROM told WHERE subscription = ? AND delivery = ?)`,
    subscription,
    delivery,
    subscription,
    delivery,
  );
}
