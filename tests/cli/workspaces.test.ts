import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepDocuments } from '../../src/app/keep-documents.ts';
import { tenantCore } from '../../src/app/tenant-core.ts';
import { openWorkspaces, type Workspaces } from '../../src/cli/workspaces.ts';
import { composeCore, loadCorpus } from '../../src/compose.ts';
import { tenantId } from '../../src/model/ids.ts';
import type { Invocation } from '../../src/model/invocation.ts';
import type { Reply } from '../../src/model/reply.ts';
import type { Stores } from '../../src/ports/stores.ts';
import { memoryStores } from '../../src/storage/memory-stores.ts';
import { FakeLog } from '../support/fake-log.ts';
import { temporaryFolder } from '../support/folder.ts';

const SHARED = 'Envoys meet\n\nEnvoy Tomas Ravel met Ilsa Brendtner in Varnholm on Monday.';
const OF_T1 = 'Ministers meet\n\nMinister Oskar Lindqvale met Ilsa Brendtner in Varnholm on Monday.';

describe('workspaces with articles of their own', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let stores: Stores;
  let log: FakeLog;
  beforeEach(() => {
    folder = temporaryFolder();
    [stores, log] = [memoryStores(), new FakeLog()];
    write('a.txt', SHARED);
  });
  afterEach(() => folder.remove());

  function write(path: string, text: string): void {
    mkdirSync(join(folder.path, path, '..'), { recursive: true });
    writeFileSync(join(folder.path, path), text);
  }
  async function open(): Promise<Workspaces> {
    const loaded = await loadCorpus(folder.path);
    await keepDocuments(stores.documents, loaded.corpus.documents(), 1);
    return openWorkspaces(folder.path, composeCore({ loaded, stores, log }));
  }
  const asked = (tenant: string): Invocation => ({
    place: { platform: 'slack', tenant: tenantId(tenant), channel: 'C1' },
    user: { id: 'U1', locale: 'en-GB' },
    manager: false,
    command: 'talks',
    via: 'command',
    text: 'who met Ilsa Brendtner in Varnholm?',
  });
  const quotesOf = (reply: Reply) =>
    reply.blocks.flatMap((block) => (block.type === 'quote' ? block.citation.quote : [])).join('\n');
  const kept = async () => [...(await stores.documents.hashes()).keys()].sort();

  it('are answered from these alone, all others from the shared ones; the same question, the same channel', async () => {
    write('T111/a.txt', OF_T1);
    const workspaces = await open();
    const core = tenantCore((tenant) => workspaces.of(tenant).core);
    const [one, two] = [await core.handle(asked('T111')), await core.handle(asked('T222'))];
    expect(quotesOf(one)).toContain('Oskar Lindqvale');
    expect(quotesOf(one)).not.toContain('Tomas Ravel');
    expect(quotesOf(two)).toContain('Tomas Ravel');
    expect(quotesOf(two)).not.toContain('Oskar Lindqvale');

    // what buttons ask for later stays apart too
    const id = one.answer ?? two.answer;
    if (id === undefined) throw new Error('no answer was kept');
    expect((await core.passage(tenantId('T111'), id, 0))?.citation.quote).toContain('Oskar Lindqvale');
    expect(await core.passage(tenantId('T222'), id, 0)).toBeUndefined();
    expect(await core.answer(tenantId('T222'), id)).toBeUndefined();
    expect(JSON.stringify(await core.complete({ ...asked('T222'), partial: 'lindq', language: 'en' }))).not.toContain(
      'Lindqvale',
    );
    expect(JSON.stringify(await core.complete({ ...asked('T111'), partial: 'lindq', language: 'en' }))).toContain(
      'Lindqvale',
    );
    expect(JSON.stringify(await core.overview(asked('T222')))).not.toContain('Lindqvale');
    const briefing = (tenant: string, text: string) =>
      core.handle({ ...asked(tenant), command: 'briefing', text, manager: true });
    for (const tenant of ['T111', 'T222']) await briefing(tenant, 'subscribe 08:00 Europe/Paris');
    expect(JSON.stringify(await briefing('T111', 'preview'))).toContain('Lindqvale');
    expect(JSON.stringify(await briefing('T222', 'preview'))).not.toContain('Lindqvale');
    const timeline = { do: 'timeline', topic: 'Varnholm' } as const;
    expect(quotesOf(await core.press(asked('T222'), timeline))).not.toContain('Lindqvale');
  });

  it('of an organisation share its folder, unless they have one; other folders are nobody’s', async () => {
    write('E999/a.txt', OF_T1);
    write('T222/a.txt', SHARED);
    write('drafts/a.txt', OF_T1);
    const workspaces = await open();
    const documents = (tenant: string) => workspaces.of(tenantId(tenant)).app.corpus.ids();
    expect(documents('E999/T111')).toEqual(['E999/a.txt']);
    expect(documents('E999/T222')).toEqual(['T222/a.txt']);
    for (const stranger of ['T111', 'drafts', '..', 'T111/../T222x', '__proto__', '']) {
      expect(documents(stranger)).toEqual(['a.txt']);
    }
  });

  it('follow their folder; an empty one is an empty corpus, not the shared one', async () => {
    const workspaces = await open();
    const size = () => workspaces.of(tenantId('T111')).app.corpus.size;
    const text = async () => (await workspaces.of(tenantId('T111')).core.handle(asked('T111'))).summary;
    expect(await text()).toContain('Tomas Ravel');
    mkdirSync(join(folder.path, 'T111'));
    await workspaces.refresh();
    expect([size(), (await text()).includes('Ravel')]).toEqual([0, false]);
    write('T111/a.txt', OF_T1);
    write('T111/b.txt', '');
    await workspaces.refresh();
    expect(await text()).toContain('Oskar Lindqvale');
    expect(await kept()).toEqual(['T111/a.txt', 'a.txt']);
    expect(log.at('warn').join()).toMatch(/T111.*b\.txt.*is empty/);
    rmSync(join(folder.path, 'T111'), { recursive: true });
    await workspaces.refresh();
    expect(size()).toBe(1);
  });

  it('and the shared ones are kept apart in the store, where digests learn what is new', async () => {
    write('T111/a.txt', OF_T1);
    await open();
    await keepDocuments(stores.documents, (await loadCorpus(folder.path)).corpus.documents(), 2);
    expect(await kept()).toEqual(['T111/a.txt', 'a.txt']);
    rmSync(join(folder.path, 'T111'), { recursive: true });
    await open();
    expect(await kept()).toEqual(['a.txt']);
    expect((await stores.documents.removed(0)).map(({ document }) => document.id)).toEqual(['T111/a.txt']);
  });
});
