import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { runDigestLoop } from '../../src/cli/digest-loop.ts';
import { openWorkspaces } from '../../src/cli/workspaces.ts';
import { composeCore, loadCorpus, systemClock } from '../../src/compose.ts';
import { subscriptionId, tenantId } from '../../src/model/ids.ts';
import { NO_METRICS } from '../../src/ports/metrics.ts';
import { memoryStores } from '../../src/storage/memory-stores.ts';
import { subscriptionOf } from '../support/digest-desk.ts';
import { FakeChat } from '../support/fake-chat.ts';
import { FakeLog } from '../support/fake-log.ts';
import { temporaryFolder } from '../support/folder.ts';

const MINUTE_MS = 60_000;

const minute = vi.hoisted(() => ({ wake: () => Promise.resolve() }));
// A test cannot wait for the next full minute.
vi.mock('../../src/adapters/cron.ts', () => ({
  cronScheduler: () => ({
    everyMinute: (wake: () => Promise<void>) => {
      minute.wake = wake;
      return () => Promise.resolve();
    },
  }),
}));

it('writes each workspace’s digest from the articles of that workspace', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder.path, 'T111'));
  writeFileSync(join(folder.path, 'a.txt'), 'Envoys meet\n\nEnvoy Tomas Ravel met Ilsa Brendtner in Varnholm.');
  writeFileSync(
    join(folder.path, 'T111', 'a.txt'),
    'Ministers meet\n\nOskar Lindqvale met Ilsa Brendtner in Varnholm.',
  );
  const [stores, log, chat] = [memoryStores(), new FakeLog(), new FakeChat(systemClock)];
  const due = new Date(systemClock.now() - 2 * MINUTE_MS);
  for (const tenant of ['T111', 'T222']) {
    await stores.subscriptions.put(
      subscriptionOf({
        id: subscriptionId(tenant),
        place: { platform: 'slack', tenant: tenantId(tenant), channel: 'C1' },
        schedule: { cron: `${due.getUTCMinutes()} ${due.getUTCHours()} * * *`, timeZone: 'UTC' },
        createdAt: due.getTime() - MINUTE_MS,
      }),
    );
  }
  const loaded = await loadCorpus(folder.path);
  const shared = composeCore({ loaded, stores, log });
  const workspaces = await openWorkspaces(folder.path, shared);
  const living = { refresh: () => Promise.resolve() };
  const stop = runDigestLoop(shared.app, living, [chat], NO_METRICS, workspaces);
  await minute.wake();
  await vi.waitFor(() => expect(chat.posted).toHaveLength(2), { timeout: 10_000 });
  await stop();
  folder.remove();
  const told = (tenant: string) => JSON.stringify(chat.posted.filter(({ place }) => place.tenant === tenant));
  expect(told('T111')).toContain('Lindqvale');
  expect(told('T111')).not.toContain('Ravel');
  expect(told('T222')).toContain('Ravel');
  expect(told('T222')).not.toContain('Lindqvale');
});
