import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { livingCorpus } from '../../src/cli/living-corpus.ts';
import { loadCorpus, systemClock } from '../../src/compose.ts';
import { memoryStores } from '../../src/storage/memory-stores.ts';
import { FakeLog } from '../support/fake-log.ts';
import { temporaryFolder } from '../support/folder.ts';

it('a running bot follows its folder: new, changed, removed, unusable; the store with it', async () => {
  const folder = temporaryFolder();
  const write = (name: string, text: string) => writeFileSync(join(folder.path, name), text);
  write('a.txt', 'Envoys meet\n\nEnvoy Tomas Ravel came to Varnholm.');
  const [stores, log] = [memoryStores(), new FakeLog()];
  const loaded = await loadCorpus(folder.path);
  const living = await livingCorpus(folder.path, loaded, stores, log);
  const kept = async () => [...(await stores.documents.hashes()).keys()].sort();
  expect(await kept()).toEqual(['a.txt']);

  const before = loaded.corpus.version;
  await living.refresh();
  expect([loaded.corpus.version, log.at('info')]).toEqual([before, []]);

  write('b.txt', 'Harvest\n\nFarmers brought in the harvest.');
  write('c.txt', '');
  await living.refresh();
  expect(await kept()).toEqual(['a.txt', 'b.txt']);
  expect(log.at('info').join()).toMatch(/the corpus changed.*b\.txt/);
  expect(log.at('warn').join()).toMatch(/cannot be used.*c\.txt.*is empty/);
  expect(loaded.folder.problems).toHaveLength(1);

  rmSync(join(folder.path, 'a.txt'));
  await living.refresh();
  expect(await kept()).toEqual(['b.txt']);

  folder.remove();
  await living.refresh();
  expect(loaded.corpus.size).toBe(1);
});

it('the wall clock: a sleep ends at once when its signal is or gets aborted', async () => {
  const aborted = AbortSignal.abort();
  const later = new AbortController();
  const began = performance.now();
  const sleeping = systemClock.sleep(600_000, later.signal);
  later.abort();
  await Promise.all([systemClock.sleep(600_000, aborted), sleeping, systemClock.sleep(1)]);
  expect(performance.now() - began).toBeLessThan(60_000);
});
