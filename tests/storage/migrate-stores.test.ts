import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerId, subscriptionId } from '../../src/model/ids.ts';
import type { Stores } from '../../src/ports/stores.ts';
import { memoryStores } from '../../src/storage/memory-stores.ts';
import { type MigrationProgress, migrateStores } from '../../src/storage/migrate-stores.ts';
import { postgresStores } from '../../src/storage/postgres-stores.ts';
import { sqliteStores } from '../../src/storage/sqlite-stores.ts';
import { ACME, answerNamed, documentNamed, placeIn, subscriptionNamed, T0 } from '../contracts/store-samples.ts';
import { temporaryFolder } from '../support/folder.ts';
import { describePostgres, freshDatabase } from '../support/postgres.ts';

/** At least one record in every table, some of them hard to carry. */
async function fill(stores: Stores): Promise<void> {
  const id = subscriptionId('s1');
  for (let i = 0; i < 450; i++) await stores.documents.put(documentNamed(`d${i}`, `Text ${i}\n\0\ud800 é😀`), T0);
  await stores.documents.remove(documentNamed('d7').id, T0 + 1);
  await stores.threads.append(placeIn(), { question: 'q', about: [], at: T0 });
  await stores.answers.put(ACME, answerNamed('a\0'), T0);
  await stores.answers.rate(ACME, answerId('a\0'), 'U1', 'up', T0);
  await stores.actions.put(placeIn(), undefined, { do: 'timeline', topic: 'x' }, T0);
  await stores.once.claim('k', T0, 1000);
  await stores.subscriptions.put(subscriptionNamed('s1'));
  const delivery = await stores.deliveries.claim(id, T0, 'a', T0, 1000);
  if (!delivery) throw new Error('not claimed');
  await stores.deliveries.renew(delivery.id, 'a', T0, 1000, { contentHash: 'h', facts: new Map([['f', '1']]) });
  await stores.deliveries.finish(delivery.id, 'a', { state: 'failed', reason: 'x', retryAt: T0 + 9 }, T0);
  await stores.secrets.put('slack:T', 'sealed', T0);
  await stores.settings.put(placeIn(), { openAnswers: true }, T0);
}

const open: Stores[] = [];
const kept = <S extends Stores>(stores: S): S => {
  open.push(stores);
  return stores;
};
let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((stores) => stores.close()));
  folder.remove();
});
const sqlite = async (name: string) => kept(await sqliteStores({ file: join(folder.path, name) }));

describe('migrateStores', () => {
  it('copies every table, reports progress and what it compared', async () => {
    const from = await sqlite('from.db');
    await fill(from);
    const to = memoryStores();
    const seen: MigrationProgress[] = [];
    const report = await migrateStores(from, to, (progress) => seen.push(progress));
    expect(report.map(({ table }) => table)).toEqual(from.transfer.tables);
    expect(report.every(({ rows }) => rows > 0)).toBe(true);
    expect(report[0]).toMatchObject({ table: 'documents', rows: 450 });
    expect(seen.filter(({ table }) => table === 'documents').at(-1)).toEqual({
      table: 'documents',
      copied: 450,
      total: 450,
    });
    expect(await migrateStores(to, await sqlite('back.db'))).toEqual(report);
  });

  it('may be run again after it was interrupted', async () => {
    const from = memoryStores();
    await fill(from);
    const to = await sqlite('to.db');
    const interrupt = ({ table, copied }: MigrationProgress) => {
      if (table === 'deliveries' && copied > 0) throw new Error('interrupted');
    };
    await expect(migrateStores(from, to, interrupt)).rejects.toThrow('interrupted');
    const report = await migrateStores(from, to);
    expect(await migrateStores(from, to)).toEqual(report);
  });

  it('refuses a target that was in use, before it writes anything', async () => {
    const from = memoryStores();
    await fill(from);
    const to = await sqlite('to.db');
    await to.secrets.put('discord:G', 'mine', T0);
    await expect(migrateStores(from, to)).rejects.toMatchObject({ code: 'migrate-target-used' });
    expect(await to.transfer.count('documents')).toBe(0);
  });

  it('notices a copy that differs', async () => {
    const from = memoryStores();
    await fill(from);
    const to = memoryStores();
    const forgetful: Stores = {
      ...to,
      transfer: { ...to.transfer, write: (table, rows) => to.transfer.write(table, rows.slice(1)) },
    };
    await expect(migrateStores(from, forgetful)).rejects.toMatchObject({
      code: 'migrate-mismatch',
      message: expect.stringContaining('The copy of documents differs: 450 records'),
    });
  });
});

describePostgres('migrateStores and PostgreSQL', () => {
  it('moves a SQLite store there and back', async () => {
    const from = await sqlite('from.db');
    await fill(from);
    const database = await freshDatabase();
    const to = await postgresStores({ url: database.url });
    try {
      const report = await migrateStores(from, to);
      expect(await migrateStores(to, await sqlite('back.db'))).toEqual(report);
    } finally {
      await to.close();
      await database.drop();
    }
  });
});
