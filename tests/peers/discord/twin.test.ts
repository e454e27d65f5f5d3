/** The same flows against a Discord that somebody else wrote: discord-digital-twin. It checks no limits and knows no
 *  deadlines (the own fake does); what it shows is that our requests make sense to others. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDiscord, type DiscordAdapter } from '../../../src/adapters/discord/index.ts';
import { memoryStores } from '../../../src/storage/memory-stores.ts';
import { COMMANDS } from '../../adapters/discord/commands.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { FakeCore } from '../../support/fake-core.ts';
import { FakeLog } from '../../support/fake-log.ts';
import { startTwin, type Twin } from './twin.ts';

let twin: Twin;
let adapter: DiscordAdapter;
const core = new FakeCore();
const log = new FakeLog();

beforeAll(async () => {
  twin = await startTwin();
  const clock = new FakeClock(Date.now());
  const config = { token: twin.token, appId: twin.appId, apiUrl: twin.apiUrl };
  const fail = (error: Error) => {
    throw error;
  };
  adapter = createDiscord(config, { core, stores: memoryStores(), clock, log, commands: COMMANDS, onFatal: fail });
  await adapter.start();
});
afterAll(async () => {
  await adapter.stop();
  await twin.stop();
});

describe('against an independent Discord', () => {
  it('connects', () => expect(adapter.state()).toBe('connected'));

  it('answers a command: deferred, then edited', async () => {
    const { acknowledged, reply } = await twin.slash('talks', { question: 'who attended riyadh' });
    expect(acknowledged).toBe(true);
    expect(JSON.stringify(reply)).toContain('Lavrov');
    expect(core.handled.at(-1)).toMatchObject({ via: 'command', text: 'who attended riyadh' });
  });

  it('answers a button on that answer', async () => {
    const { reply } = await twin.slash('talks', { question: 'who attended riyadh' });
    await twin.click(reply, 'When was the meeting in Riyadh?');
    await expect.poll(() => core.pressed.length).toBe(1);
    expect(core.pressed[0]?.payload).toEqual({ do: 'ask', question: 'When was the meeting in Riyadh?' });
    await adapter.idle();
  });

  it('opens a thread on a mention and answers there', async () => {
    const { thread, answers } = await twin.mention('who attended riyadh?');
    expect(thread.name).toBe('who attended riyadh?');
    expect(JSON.stringify(answers)).toContain('Lavrov');
  });

  it('reports nothing as our bug', () => expect(log.at('error')).toEqual([]));
});
