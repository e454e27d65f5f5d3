import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerQuestion } from '../../src/answering/answer.ts';
import { type CorpusSource, type FollowedCorpus, followCorpus } from '../../src/cli/corpus-source.ts';
import { takeIndexLease } from '../../src/cli/index-lease.ts';
import { loadCorpus, openStores } from '../../src/compose.ts';
import { type Config, readConfig } from '../../src/config.ts';
import type { Stores } from '../../src/ports/stores.ts';
import { memoryStores } from '../../src/storage/memory-stores.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { FakeLog } from '../support/fake-log.ts';
import { temporaryFolder } from '../support/folder.ts';
import { describePostgres, freshDatabase } from '../support/postgres.ts';

// Threads are started here, and each reads the lexicon: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 });

const QUESTION = 'Who came to Varnholm?';

describe('on SQLite', () => indexTests(async () => ({ env: {}, drop: async () => undefined })));
describePostgres('on PostgreSQL', () =>
  indexTests(async () => {
    const { url, drop } = await freshDatabase();
    return { env: { DATABASE_URL: url }, drop };
  }),
);

function indexTests(
  place: () => Promise<{ readonly env: Readonly<Record<string, string>>; drop(): Promise<void> }>,
): void {
  let folder: ReturnType<typeof temporaryFolder>;
  let config: Config;
  let drop: () => Promise<void>;
  const opened: { close(): Promise<void> }[] = [];
  beforeEach(async () => {
    folder = temporaryFolder();
    const made = await place();
    drop = made.drop;
    config = readConfig({ DATA_DIR: join(folder.path, 'data'), ...made.env });
  });
  afterEach(async () => {
    for (const one of opened.splice(0).reverse()) await one.close();
    await drop();
    folder.remove();
  });
  const write = (name: string, text: string) => writeFileSync(join(folder.path, name), text);
  const follow = async (source: CorpusSource): Promise<FollowedCorpus & { stores: Stores; log: FakeLog }> => {
    const log = new FakeLog();
    const stores = await openStores(config);
    opened.push(stores);
    const followed = await followCorpus(source, { config, stores, log });
    opened.push(followed);
    return { ...followed, stores, log };
  };

  it('a bot indexes its folder, another one takes it up; both give the same answer under the same id', async () => {
    write('a.txt', 'Envoys meet\n\nEnvoy Tomas Ravel came to Varnholm.');
    write('b.txt', '');
    const writer = await follow({ kind: 'stored', directory: folder.path });
    expect(writer.opened.corpus.size).toBe(1);
    expect(writer.opened.folder.problems).toEqual([{ file: 'b.txt', reason: 'is empty' }]);
    expect(writer.log.at('warn').join()).toMatch(/cannot be used.*b\.txt/);
    const reader = await follow({ kind: 'stored', directory: undefined });
    const kept = async () => [...(await reader.stores.documents.hashes()).keys()];
    expect([reader.opened.corpus.version, await kept()]).toEqual([writer.opened.corpus.version, ['a.txt']]);

    write('c.txt', 'Harvest\n\nFarmers brought in the harvest at Varnholm.');
    rmSync(join(folder.path, 'b.txt'));
    await writer.living.refresh();
    expect(reader.opened.corpus.size).toBe(1);
    await reader.living.refresh();
    expect([reader.opened.corpus.size, writer.opened.corpus.size, await kept()]).toEqual([2, 2, ['a.txt', 'c.txt']]);
    const answers = await Promise.all(
      [writer, reader].map((one) => answerQuestion(QUESTION, one.opened.corpus).then(({ answer }) => answer)),
    );
    expect(answers[0]?.text).toMatch(/Tomas Ravel/);
    expect(answers[1]?.id).toBe(answers[0]?.id);
    const inMemory = await loadCorpus(folder.path);
    expect(inMemory.corpus.version).toBe(reader.opened.corpus.version);
    expect((await answerQuestion(QUESTION, inMemory.corpus)).answer.id).toBe(answers[0]?.id);

    rmSync(join(folder.path, 'a.txt'));
    await writer.living.refresh();
    await reader.living.refresh();
    expect([reader.opened.corpus.size, await kept()]).toEqual([1, ['c.txt']]);
    expect((await answerQuestion(QUESTION, reader.opened.corpus)).answer.id).not.toBe(answers[0]?.id);
  });

  it('while another process indexes, nothing is lost: the next look does it', async () => {
    write('a.txt', 'Envoys meet\n\nEnvoy Tomas Ravel came to Varnholm.');
    const stores = await openStores(config);
    opened.push(stores);
    await stores.once.claim('index-writer', Date.now(), 600_000);
    const { living, opened: corpus } = await follow({ kind: 'stored', directory: folder.path });
    expect(corpus.corpus.size).toBe(0);
    await stores.once.release('index-writer');
    await living.refresh();
    expect(corpus.corpus.size).toBe(1);
  });

  it('a folder that is not there is a mistake', async () => {
    await expect(follow({ kind: 'stored', directory: join(folder.path, 'nowhere') })).rejects.toThrow(/CORPUS_DIR/);
  });
}

it('the index has one writer at a time; one that was killed is waited for no longer than a lease', async () => {
  const { once } = memoryStores();
  const clock = new FakeClock();
  const first = await takeIndexLease(once, clock);
  expect(first).toBeDefined();
  expect(await takeIndexLease(once, clock)).toBeUndefined();
  await first?.release();
  const second = await takeIndexLease(once, clock);
  expect(second).toBeDefined();
  // The second one lives: it renews its lease before that ends.
  clock.advance(10_000);
  await clock.asleepFor(10_000);
  clock.advance(25_000);
  expect(await takeIndexLease(once, clock)).toBeUndefined();
  await second?.release();
  await once.claim('index-writer', clock.now(), 30_000);
  clock.advance(31_000);
  expect(await takeIndexLease(once, clock)).toBeDefined();
});
