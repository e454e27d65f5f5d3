import { GatewayIntentBits, GatewayOpcodes } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import { createDiscord } from '../../../src/adapters/discord/index.ts';
import { UserError } from '../../../src/errors.ts';
import { memoryStores } from '../../../src/storage/memory-stores.ts';
import { type DiscordHarness, startHarness } from '../../adapters/discord/harness.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { FakeCore } from '../../support/fake-core.ts';
import { FakeLog } from '../../support/fake-log.ts';
import { FakeDiscord } from './fake-discord.ts';
import { deferred } from './wire.ts';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function started(prepare?: (discord: FakeDiscord) => void): Promise<DiscordHarness> {
  const h = await startHarness(prepare === undefined ? {} : { prepare });
  cleanups.push(() => h.stop());
  return h;
}

/** An adapter that is not started yet, and its Discord. */
async function unstarted(change: { readonly token?: string; readonly appId?: string } = {}) {
  const discord = await new FakeDiscord().start();
  const clock = new FakeClock();
  const log = new FakeLog();
  const fatal: Error[] = [];
  const config = { token: discord.token, appId: discord.bot.id, apiUrl: discord.apiUrl, ...change };
  const adapter = createDiscord(config, {
    core: new FakeCore(),
    stores: memoryStores(),
    clock,
    log,
    commands: [],
    onFatal: (error) => fatal.push(error),
  });
  cleanups.push(async () => {
    await adapter.stop();
    await discord.stop();
  });
  return { discord, adapter, clock, log, fatal };
}

describe('starting', () => {
  it('asks for no privileged intent', async () => {
    const { discord } = await started();
    const identify = discord.gateway.received.find(({ op }) => op === GatewayOpcodes.Identify);
    expect(identify?.d?.intents).toBe(
      GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages | GatewayIntentBits.DirectMessages,
    );
  });

  it('names a refused token and where to get another', async () => {
    const { adapter } = await unstarted({ token: 'wrong.bot.token' });
    await expect(adapter.start()).rejects.toThrow(/DISCORD_TOKEN.*Developer Portal/);
  });

  it('names an application id that belongs to another token', async () => {
    const { adapter } = await unstarted({ appId: '123456789012345678' });
    await expect(adapter.start()).rejects.toThrow(/DISCORD_APP_ID is “123456789012345678”/);
  });

  const closings: readonly (readonly [number, RegExp])[] = [
    [4004, /DISCORD_TOKEN/],
    [4010, /shard/],
    [4011, /servers/],
    [4012, /Update Parley/],
    [4013, /intents/],
    [4014, /privileged/],
  ];
  for (const [code, remedy] of closings) {
    it(`explains the gateway’s close code ${code}`, async () => {
      const { adapter, discord } = await unstarted();
      discord.gateway.closeIdentifyWith = code;
      const error = await adapter.start().catch((e: unknown) => e);
      expect(error).toBeInstanceOf(UserError);
      expect((error as UserError).message).toMatch(remedy);
    });
  }

  it('goes on without Discord while it is out of reach, and asks again ever more slowly', async () => {
    const { adapter, discord, clock, log } = await unstarted();
    discord.rest.fault({ match: /gateway\/bot/, status: 503, times: 1000 });
    await adapter.start();
    expect(adapter.state()).toBe('starting');
    expect(log.at('warn').join()).toContain('out of reach');
    for (const attempt of [1, 2, 3]) {
      await expect.poll(() => clock.sleeps.length).toBe(attempt);
      if (attempt === 3) discord.rest.mend();
      clock.advance(clock.sleeps.at(-1) ?? 0);
    }
    await expect.poll(() => adapter.state()).toBe('connected');
    expect(clock.sleeps).toEqual([5_000, 10_000, 20_000]);
  });
});

describe('a connection that breaks', () => {
  it('is resumed, and what was said meanwhile is answered once', async () => {
    const { discord, core, users, adapter, messages, received } = await started();
    const resumed = discord.gateway.next(GatewayOpcodes.Resume);
    discord.gateway.drop('close');
    discord.say(users.ben, `<@${discord.bot.id}> who attended riyadh?`);
    await resumed;
    await received();
    await adapter.idle();
    expect(core.handled).toHaveLength(1);
    expect(messages()).toHaveLength(1);
    expect(discord.gateway.count(GatewayOpcodes.Identify)).toBe(1);
  });

  it('is resumed when Discord asks for a reconnect (op 7)', async () => {
    const { discord, received } = await started();
    const resumed = discord.gateway.next(GatewayOpcodes.Resume);
    discord.gateway.drop('reconnect');
    await resumed;
    await received();
  });

  it('begins anew when the session is lost (op 9)', async () => {
    const { discord, adapter, received } = await started();
    const identified = discord.gateway.next(GatewayOpcodes.Identify);
    discord.gateway.drop('invalid');
    await identified;
    await received();
    expect(adapter.state()).toBe('connected');
  });

  it('is noticed when Discord only stops answering heartbeats (zombie)', async () => {
    const { discord, received } = await started((fake) => {
      fake.gateway.heartbeatMs = 40;
    });
    const resumed = discord.gateway.next(GatewayOpcodes.Resume);
    discord.gateway.zombie = true;
    await resumed;
    discord.gateway.zombie = false;
    await received();
  });

  it('that Discord ends for good is handed to whoever runs the process, by name', async () => {
    const { discord, fatal } = await started();
    discord.gateway.closeWith(4004);
    await expect.poll(() => fatal.map((error) => error.message).join()).toContain('DISCORD_TOKEN');
  });
});

describe('stopping', () => {
  it('finishes what is in hand and turns away what comes', async () => {
    const { discord, core, users, adapter, ben, messages, type } = await started();
    const thinking = deferred<void>();
    core.onHandle = async () => {
      await thinking.promise;
      return {
        kind: 'notice',
        language: 'en',
        summary: 'late',
        blocks: [{ type: 'text', text: 'late but there' }],
        actions: [],
      };
    };
    await type(ben, 'talks', 'who attended riyadh');
    const stopped = adapter.stop();
    const refusal = await discord.slash(users.ben, 'talks', [{ name: 'question', type: 3, value: 'again' }]).ack;
    expect(JSON.stringify(refusal)).toContain('I am restarting');
    thinking.settle();
    await stopped;
    expect(
      messages()
        .map(({ content }) => content)
        .join(),
    ).toContain('late but there');
    expect(adapter.state()).toBe('stopped');
  });

  it('waits ten seconds at most', async () => {
    const { core, clock, adapter, ben, log, type } = await started();
    core.onHandle = () => new Promise(() => undefined);
    await type(ben, 'talks', 'who attended riyadh');
    const stopped = adapter.stop();
    expect(clock.sleeps.at(-1)).toBe(10_000);
    clock.advance(10_000);
    await stopped;
    expect(log.at('warn').join()).toContain('before everything in hand was finished');
  });
});
