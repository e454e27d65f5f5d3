import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { beforeEach, describe, expect, it } from 'vitest';
import { subscriptionId } from '../../src/model/ids.ts';
import type { Stores } from '../../src/ports/stores.ts';
import type { Database, Sql } from '../../src/storage/sql/driver.ts';
import { migrate } from '../../src/storage/sql/migrate.ts';
import { sqliteDatabase } from '../../src/storage/sql/sqlite-driver.ts';
import { sqlStores } from '../../src/storage/sql/stores.ts';
import {
  ACME,
  answerNamed,
  collect,
  documentNamed,
  placeIn,
  subscriptionNamed,
  T0,
} from '../contracts/store-samples.ts';

/** Both engines choose plans by their own rules; SQLite's are fixed, so they can be tested. Each case here was once,
 *  or could be, a statement that looks at every record of a table. */
describe('statements that run for every message or digest', () => {
  let connection: DatabaseSyncInstance;
  let stores: Stores;
  const statements = new Set<string>();

  beforeEach(async () => {
    connection = new DatabaseSync(':memory:');
    const database = sqliteDatabase(connection, 'memory');
    await migrate(database);
    stores = sqlStores(recording(database, statements));
    statements.clear();
  });
  const plans = (): string[] =>
    [...statements].map((text) => {
      const values = Array.from(text.matchAll(/\?/g), () => 1);
      const steps = connection.prepare(`EXPLAIN QUERY PLAN ${text}`).all(...values) as { detail: string }[];
      return steps.map(({ detail }) => detail).join('; ');
    });

  it('find their records by an index', async () => {
    const id = subscriptionId('s1');
    await stores.subscriptions.put(subscriptionNamed('s1'));
    const delivery = await stores.deliveries.claim(id, T0, 'a', T0, 1000);
    if (!delivery) throw new Error('not claimed');
    await stores.deliveries.renew(delivery.id, 'a', T0, 1000, { contentHash: 'h', facts: new Map([['f', '1']]) });
    await stores.deliveries.finish(delivery.id, 'a', { state: 'sent' }, T0);
    await stores.deliveries.last(id, 'sent');
    await stores.told.told(id);
    await stores.subscriptions.update(id, (old) => old);
    await stores.subscriptions.inChannel(placeIn());
    await stores.documents.put(documentNamed('d'), T0);
    await stores.documents.removed(T0);
    await stores.threads.append(placeIn(), { question: 'q', about: [], at: T0 });
    await stores.threads.turns(placeIn(), T0);
    await stores.answers.put(ACME, answerNamed('a'), T0);
    await stores.answers.get(ACME, answerNamed('a').id);
    await stores.answers.ratings(ACME, answerNamed('a').id);
    await stores.actions.get(ACME, await stores.actions.put(placeIn(), 'U1', { do: 'timeline', topic: 'x' }, T0));
    await stores.once.claim('k', T0, 1000);
    await stores.settings.put(placeIn(), { openAnswers: true }, T0);
    await stores.settings.get(placeIn());
    await stores.settings.remove(placeIn());
    expect(plans().filter((plan) => /SCAN (?!CONSTANT)/.test(plan))).toEqual([]);
  });

  it('page through a table along an index, sorting nothing', async () => {
    await stores.documents.put(documentNamed('d'), T0);
    await stores.subscriptions.put(subscriptionNamed('s1'));
    statements.clear();
    await collect(stores.documents.all());
    await collect(stores.subscriptions.active());
    for (const table of stores.transfer.tables) await collect(stores.transfer.read(table));
    expect(statements.size).toBeGreaterThan(10);
    expect(plans().filter((plan) => plan.includes('TEMP B-TREE'))).toEqual([]);
  });
});

/** The same database, noting every statement. */
function recording(database: Database, statements: Set<string>): Database {
  const noting = (sql: Sql): Sql => ({
    all: (text, ...values) => sql.all(note(text), ...values),
    run: (text, ...values) => sql.run(note(text), ...values),
    script: (text) => sql.script(text),
  });
  const note = (text: string): string => {
    statements.add(text);
    return text;
  };
  return { ...database, ...noting(database), transaction: (work) => database.transaction((sql) => work(noting(sql))) };
}
