import { createServer } from 'node:net';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Stores } from '../../src/ports/stores.ts';
import { postgresStores } from '../../src/storage/postgres-stores.ts';
import { collect, documentNamed, T0 } from '../contracts/store-samples.ts';
import { describePostgres, type FreshDatabase, freshDatabase } from '../support/postgres.ts';
import { execute } from '../support/postgres-global.ts';
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts';

function withDatabase(url: string, change: (url: URL) => void): string {
  const changed = new URL(url);
  change(changed);
  return changed.href;
}

describePostgres('a PostgreSQL database', () => {
  let database: FreshDatabase;
  beforeEach(async () => {
    database = await freshDatabase();
  });
  afterEach(() => database.drop());

  it('is migrated once when many replicas start at the same moment', async () => {
    await execute(database.url, 'DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    const all = await Promise.all(
      Array.from({ length: 8 }, () => postgresStores({ url: database.url, connections: 2 })),
    );
    await all[0]?.documents.put(documentNamed('a'), T0);
    for (const stores of all) expect(await collect(stores.documents.all())).toHaveLength(1);
    await Promise.all(all.map((stores) => stores.close()));
  });

  it('is refused when a newer Parley wrote it', async () => {
    await execute(database.url, `INSERT INTO schema_migrations VALUES (9999, 'from the future')`);
    await expect(postgresStores({ url: database.url })).rejects.toMatchObject({
      code: 'schema-newer',
      message: expect.stringMatching(/schema 9999.*Start the newer version again/s),
    });
  });

  it('says so when it is used after closing', async () => {
    const stores = await postgresStores({ url: database.url });
    await stores.close();
    await stores.close();
    await expect(stores.ping()).rejects.toThrow('the store is closed');
  });

  it.each([
    ['a wrong password', (url: URL) => Object.assign(url, { password: 'wrong' })],
    ['a database that does not exist', (url: URL) => Object.assign(url, { pathname: '/nowhere' })],
  ])('names the remedy for %s, and no password', async (_, change) => {
    const url = withDatabase(database.url, change);
    const failure = await postgresStores({ url }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'database-refused', message: expect.stringContaining('DATABASE_URL') });
    expect((failure as Error).message).not.toContain(new URL(url).password);
  });

  it('names the remedy where nothing listens', async () => {
    const unused = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => unused.once('listening', resolve));
    const { port } = unused.address() as { port: number };
    await new Promise((resolve) => unused.close(resolve));
    const url = withDatabase(database.url, (one) => Object.assign(one, { port }));
    await expect(postgresStores({ url, reconnectWithinMs: 100 })).rejects.toMatchObject({
      code: 'database-unreachable',
      message: expect.stringMatching(/does not answer \(.*ECONNREFUSED.*DATABASE_URL/s),
    });
  });

  it.each(['', 'localhost', 'mysql://host/db', 'postgres//user@host'])('refuses the address "%s"', async (url) => {
    await expect(postgresStores({ url })).rejects.toMatchObject({ code: 'database-url' });
  });

  it('gives up a statement that waits for a lock, and goes on', { timeout: 60_000 }, async () => {
    const stores = await postgresStores({ url: database.url });
    await stores.documents.put(documentNamed('a'), T0);
    const other = new Client({ connectionString: database.url });
    await other.connect();
    await other.query('BEGIN; LOCK TABLE documents');
    await expect(stores.documents.remove(documentNamed('a').id, T0)).rejects.toThrow(/lock timeout/);
    await other.query('ROLLBACK');
    await other.end();
    await stores.documents.remove(documentNamed('a').id, T0);
    expect(await collect(stores.documents.all())).toEqual([]);
    await stores.close();
  });
});

describePostgres('a PostgreSQL server that is restarted', () => {
  let server: PostgresServer;
  let stores: Stores;
  beforeAll(async () => {
    server = await startPostgres();
    stores = await postgresStores({ url: server.url('postgres') });
  });
  afterAll(async () => {
    await stores?.close();
    await server?.remove();
  });

  it('loses no acknowledged write under load, and calls go on by themselves', { timeout: 120_000 }, async () => {
    const RESTARTS = 3;
    const acknowledged: string[] = [];
    let failed = 0;
    let running = true;
    const writer = async (name: number) => {
      for (let i = 0; running; i++) {
        const id = `${name}-${i}`;
        await stores.documents.put(documentNamed(id), T0).then(
          () => acknowledged.push(id),
          () => failed++,
        );
      }
    };
    const writers = Promise.all(Array.from({ length: 8 }, (_, name) => writer(name)));
    for (let restart = 0; restart < RESTARTS; restart++) {
      const before = acknowledged.length;
      await expect.poll(() => acknowledged.length, { timeout: 20_000, interval: 5 }).toBeGreaterThan(before + 50);
      await server.restart();
    }
    const after = acknowledged.length;
    await expect.poll(() => acknowledged.length, { timeout: 20_000, interval: 5 }).toBeGreaterThan(after + 50);
    running = false;
    await writers;
    const kept = new Set<string>((await stores.documents.hashes()).keys());
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    // At most what was under way in each of 8 writers at each restart; nothing fails while it is away.
    expect(failed).toBeLessThanOrEqual(8 * RESTARTS);
  });

  it('is waited for by a call made while it is away', async () => {
    await server.stop();
    const write = stores.documents.put(documentNamed('patient'), T0);
    await server.start();
    await write;
    expect((await stores.documents.hashes()).has(documentNamed('patient').id)).toBe(true);
  });

  it('is waited for by a process that starts while it is away', async () => {
    await server.stop();
    const opening = postgresStores({ url: server.url('postgres') });
    await server.start();
    await (await opening).close();
  });
});
