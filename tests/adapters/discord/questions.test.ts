import { ApplicationCommandOptionType as Option, PermissionFlagsBits as P } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tenantId } from '../../../src/model/ids.ts';
import type { FakeDiscord } from '../../peers/discord/fake-discord.ts';
import { type DiscordHarness, startHarness } from './harness.ts';
import { textOf } from './seen.ts';

let h: DiscordHarness;
let closed: string;
let hidden: string;
const prepare = (discord: FakeDiscord) => {
  closed = discord.addChannel('closed', { everyone: { deny: P.SendMessages | P.CreatePublicThreads } }).id;
  hidden = discord.addChannel('hidden', { everyone: { deny: P.ViewChannel } }).id;
};
beforeEach(async () => {
  h = await startHarness({ prepare });
});
afterEach(() => h.stop());

const text = (name: string, value: string) => ({ name, type: Option.String, value });
const subscribe = async (options: readonly object[], user = h.users.anna) => {
  await h.discord.slash(user, 'briefing', [{ name: 'subscribe', type: Option.Subcommand, options }]).ack;
  await h.idle();
};
const last = () => {
  const message = h.messages().at(-1);
  if (message === undefined) throw new Error('nothing was shown');
  return message;
};

describe('/talks', () => {
  it('is answered for everybody where that was wished', async () => {
    await h.discord.slash(h.users.ben, 'talks', [
      text('question', 'who'),
      { name: 'visible', type: Option.Boolean, value: true },
    ]).ack;
    await h.idle();
    expect(last().onlyFor).toBeUndefined();
  });

  const visible = (value: boolean) => ({ name: 'visible', type: Option.Boolean, value });
  const talks = async (...more: readonly object[]) => {
    await h.discord.slash(h.users.ben, 'talks', [text('question', 'who'), ...more]).ack;
    await h.idle();
    return last().onlyFor;
  };

  it('is answered for everybody in a channel that is set so, unless the asker says otherwise', async () => {
    await h.stores.settings.put(h.place, { openAnswers: true }, 0);
    expect(await talks()).toBeUndefined();
    expect(await talks(visible(false))).toBe(h.ben.id);
    await h.stores.settings.put(h.place, { openAnswers: false }, 0);
    expect(await talks()).toBe(h.ben.id);
  });

  it('in a thread follows what was decided for its channel', async () => {
    await h.stores.settings.put(h.place, { openAnswers: true }, 0);
    const id = await h.mention(h.ben, 'who?');
    await h.idle();
    const thread = h.discord.channels.get(id);
    if (thread === undefined) throw new Error('no thread');
    await h.discord.slash(h.users.ben, 'talks', [text('question', 'who')], { channel: thread }).ack;
    await h.idle();
    expect(last()).toMatchObject({ channel_id: thread.id });
    expect(last().onlyFor).toBeUndefined();
  });

  it('is not open because another server’s channel is, and /briefing never is (pitfall 5)', async () => {
    await h.stores.settings.put({ ...h.place, tenant: tenantId('999') }, { openAnswers: true }, 0);
    expect(await talks()).toBe(h.ben.id);
    await h.stores.settings.put(h.place, { openAnswers: true }, 0);
    await h.type(h.anna, 'briefing', 'list');
    await h.idle();
    expect(last().onlyFor).toBe(h.anna.id);
  });

  it('is private where the settings cannot be read, or not in time (pitfall 1)', async () => {
    h.stores.settings.get = () => Promise.reject(new Error('the disk is full'));
    expect(await talks()).toBe(h.ben.id);
    expect(h.log.at('warn').join()).toContain('the disk is full');
    h.stores.settings.get = () => new Promise(() => undefined);
    const sleeps = h.clock.sleeps.length;
    const slow = talks();
    await expect.poll(() => h.clock.sleeps.slice(sleeps)).toContain(250);
    h.clock.advance(250);
    expect(await slow).toBe(h.ben.id);
  });

  it('tells the core whether others see the answer', async () => {
    await talks();
    await talks(visible(true));
    expect(h.core.handled.map(({ isPrivate }) => isPrivate)).toEqual([true, false]);
  });

  it('in a thread keeps that thread’s place', async () => {
    const id = await h.mention(h.ben, 'who attended riyadh?');
    await h.idle();
    const thread = h.discord.channels.get(id);
    if (thread === undefined) throw new Error('no thread');
    await h.discord.slash(h.users.ben, 'talks', [text('question', 'and for russia?')], { channel: thread }).ack;
    await h.idle();
    expect(h.core.handled[1]?.place).toEqual({ ...h.place, thread: id });
  });

  it('in direct messages belongs to nobody else', async () => {
    const channel = h.discord.directChannel(h.users.ben);
    await h.discord.slash(h.users.ben, 'talks', [text('question', 'who')], { channel }).ack;
    await h.idle();
    expect(h.core.handled[0]).toMatchObject({
      manager: true,
      place: { tenant: `dm-${h.ben.id}`, channel: channel.id },
    });
  });
});

describe('/briefing', () => {
  it('turns typed options into the words that Slack’s users type', async () => {
    await subscribe([
      text('topic', 'Riyadh  talks'),
      text('lang', 'fr'),
      { name: 'silent', type: Option.Boolean, value: true },
      text('days', 'weekdays'),
      text('time', '08:00'),
      text('zone', 'Europe/Paris'),
    ]);
    expect(h.core.handled[0]).toMatchObject({
      command: 'briefing',
      manager: true,
      text: 'subscribe 08:00 Europe/Paris weekdays silent topic Riyadh talks lang fr',
    });
  });

  it('checks Manage Server on every use, as Discord says at that moment', async () => {
    await subscribe([text('time', '08:00'), text('zone', 'UTC')]);
    h.discord.managers.delete(h.users.anna.id);
    await subscribe([text('time', '08:00'), text('zone', 'UTC')]);
    expect(h.core.handled.map(({ manager }) => manager)).toEqual([true, false]);
  });

  it('for another channel is about that channel', async () => {
    const other = h.discord.addChannel('desk');
    h.discord.gateway.dispatch('CHANNEL_CREATE', other);
    await subscribe([text('time', '08:00'), { name: 'channel', type: Option.Channel, value: other.id }]);
    expect(h.core.handled[0]?.place).toEqual({ ...h.place, channel: other.id });
  });

  it('names the permissions that the bot lacks in that channel, to who can grant them', async () => {
    await subscribe([text('time', '08:00'), { name: 'channel', type: Option.Channel, value: closed }]);
    expect(h.core.handled).toEqual([]);
    expect(textOf(last())).toMatch(/#closed.*Send Messages, Create Public Threads/);
  });

  it('refuses a channel that the member or the bot may not see, or that is elsewhere', async () => {
    const foreign = { ...h.discord.addChannel('foreign'), guild_id: '999' };
    h.discord.gateway.dispatch('CHANNEL_CREATE', foreign);
    for (const channel of [hidden, foreign.id, '123456789012345678']) {
      await subscribe([text('time', '08:00'), { name: 'channel', type: Option.Channel, value: channel }]);
      expect(textOf(last())).toContain('cannot see that channel');
    }
    expect(h.core.handled).toEqual([]);
  });
});

describe('“Ask about this”', () => {
  it('reads what embeds and components say too', async () => {
    const components = [{ type: 17, components: [{ type: 10, content: 'Lavrov denies it.' }] }];
    const message = h.discord.post(h.discord.general, h.users.anna, {
      embeds: [{ type: 'rich', title: 'Kremlin', description: 'No talks planned.' }],
      components,
    });
    await h.discord.contextMenu(h.users.ben, 'Ask about this', message).ack;
    await h.idle();
    expect(h.core.handled[0]?.text).toBe('Kremlin\nNo talks planned.\nLavrov denies it.');
  });

  it('says so when a message has no text', async () => {
    await h.askAbout(h.ben, '');
    await h.idle();
    expect(h.core.handled).toEqual([]);
    expect(textOf(last())).toContain('no text');
  });
});
