import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../support/folder.ts';
import { describePostgres, freshDatabase } from '../support/postgres.ts';
import { runHere } from '../support/run-cli.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

describePostgres('parley migrate-store', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  beforeEach(async () => {
    folder = temporaryFolder();
    database = await freshDatabase();
    vi.stubEnv('CORPUS_DIR', '');
    vi.stubEnv('DATA_DIR', folder.path);
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await database.drop();
    folder.remove();
  });

  it('moves digests from SQLite to PostgreSQL and back into an empty file, verified', async () => {
    vi.stubEnv('DATABASE_URL', '');
    await runHere('briefing', 'subscribe', '08:00', 'Europe/Paris', 'topic', 'istanbul');
    vi.stubEnv('DATABASE_URL', database.url);
    const { code, out } = await runHere('migrate-store', '--from', 'sqlite', '--to', 'postgres');
    expect(code).toBe(0);
    expect(out).toMatch(/subscriptions\s+1 rows, verified/);
    expect(out).toContain('Keep DATABASE_URL.');
    expect((await runHere('briefing', 'list')).out).toContain('istanbul');
    const { err } = await runHere('backup', `${folder.path}/x`);
    expect(err).toContain('pg_dump');

    const other = temporaryFolder();
    vi.stubEnv('DATA_DIR', other.path);
    expect(await runHere('migrate-store', '--from', 'postgres', '--to', 'sqlite')).toMatchObject({ code: 0 });
    vi.stubEnv('DATABASE_URL', '');
    expect((await runHere('briefing', 'list')).out).toContain('istanbul');
    other.remove();
  });
});
