import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { createCore } from '../../src/app/core.ts';
import { subscriptionId, tenantId } from '../../src/model/ids.ts';
import type { Invocation } from '../../src/model/invocation.ts';
import { memoryStores } from '../../src/storage/memory-stores.ts';
import { corpusOf } from '../support/corpus-of.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { FakeLog } from '../support/fake-log.ts';

const at = (tenant: string): Invocation => ({
  place: { platform: 'slack', tenant: tenantId(tenant), channel: 'D1' },
  user: { id: 'U1', locale: 'en-GB' },
  manager: false,
  command: 'talks',
  via: 'command',
  text: '',
});

describe('the overview of a workspace', () => {
  test('says what the corpus holds, lists its own digests and no other workspace’s', async () => {
    const stores = memoryStores();
    const clock = new FakeClock();
    await stores.subscriptions.put({
      id: subscriptionId('s1'),
      place: { platform: 'slack', tenant: tenantId('T1'), channel: 'C1' },
      schedule: { cron: '0 8 * * 1-5', timeZone: 'Europe/Paris' },
      language: 'en',
      topics: ['river treaty'],
      quietDay: 'line',
      state: 'active',
      createdBy: 'U1',
      createdAt: clock.now(),
      refusals: 0,
    });
    const corpus = await corpusOf({ 'a.txt': 'Talks\n\nIlsa Brendtner met Tomas Ravel in Varnholm on Monday.' });
    const core = createCore({ corpus, stores, clock, log: new FakeLog(), problems: [] }, COMMANDS);
    const own = JSON.stringify((await core.overview(at('T1'))).blocks);
    expect(own).toMatch(/1 article/);
    expect(own).toMatch(/river treaty/);
    expect(own).toMatch(/seven days.*thirty/);
    const other = JSON.stringify((await core.overview(at('T2'))).blocks);
    expect(other).not.toMatch(/river treaty/);
    expect(other).toMatch(/None yet.*\/briefing subscribe/);
    expect(own).not.toMatch(/None yet/);
    expect(own + other).not.toMatch(/this channel has/i);
  });
});
