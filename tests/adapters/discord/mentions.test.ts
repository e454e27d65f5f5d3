import { ChannelType, MessageType, PermissionFlagsBits as P } from 'discord.js';
import { afterEach, describe, expect, it } from 'vitest';
import type { FakeDiscord } from '../../peers/discord/fake-discord.ts';
import type { FakeChannel } from '../../peers/discord/wire.ts';
import { type DiscordHarness, startHarness } from './harness.ts';
import { textOf } from './seen.ts';

let h: DiscordHarness;
afterEach(() => h.stop());

/** A server with one more channel, where everybody lacks these permissions. */
async function withChannel(name: string, deny: bigint, type: number = ChannelType.GuildText): Promise<FakeChannel> {
  let channel: FakeChannel | undefined;
  const prepare = (discord: FakeDiscord) => {
    channel = discord.addChannel(name, { type, everyone: { deny } });
  };
  h = await startHarness({ prepare });
  if (channel === undefined) throw new Error('no channel');
  return channel;
}

const me = () => `<@${h.discord.bot.id}>`;
const settled = async () => {
  await h.received();
  await h.idle();
};
const texts = () => h.messages().map(textOf);

describe('a mention is answered', () => {
  it('in a thread opened on it, named after the question', async () => {
    h = await startHarness();
    const id = await h.mention(h.ben, 'who attended *riyadh*?');
    await h.idle();
    expect(h.discord.channels.get(id)).toMatchObject({
      type: ChannelType.PublicThread,
      name: 'who attended *riyadh*?',
    });
    expect(h.messages()[0]?.channel_id).toBe(id);
  });

  it('by a reply where threads may not be opened', async () => {
    const channel = await withChannel('no-threads', P.CreatePublicThreads);
    const question = h.discord.say(h.users.ben, `${me()} who attended riyadh?`, { channel });
    await settled();
    expect(h.messages()[0]).toMatchObject({ channel_id: channel.id, message_reference: { message_id: question.id } });
  });

  it('by a reply in the text chat of a voice channel', async () => {
    const channel = await withChannel('voice', 0n, ChannelType.GuildVoice);
    h.discord.say(h.users.ben, `${me()} who attended riyadh?`, { channel });
    await settled();
    expect(h.messages()[0]?.channel_id).toBe(channel.id);
  });

  it('by a message of its own where the bot may not read what it would reply to', async () => {
    const channel = await withChannel('no-history', P.CreatePublicThreads | P.ReadMessageHistory);
    h.discord.say(h.users.ben, `${me()} who attended riyadh?`, { channel });
    await settled();
    expect(h.messages()[0]).toMatchObject({ channel_id: channel.id });
    expect(h.messages()[0]?.message_reference).toBeUndefined();
  });

  it('by a reply when the thread is refused after all', async () => {
    h = await startHarness();
    h.discord.rest.fault({ match: /threads$/, status: 400, body: { code: 160004, message: 'already created' } });
    await h.mention(h.ben, 'who attended riyadh?');
    await h.idle();
    expect(h.messages()[0]?.channel_id).toBe(h.place.channel);
  });

  it('by direct message, once a day, when the bot may not write there: the missing permission is named', async () => {
    const channel = await withChannel('silent', P.SendMessages | P.CreatePublicThreads);
    for (let i = 0; i < 3; i++) h.discord.say(h.users.ben, `${me()} who attended riyadh?`, { channel });
    await settled();
    expect(texts()).toHaveLength(1);
    expect(texts()[0]).toContain('#silent');
    expect(texts()[0]).toContain('Send Messages');
    expect(h.discord.channels.get(h.messages()[0]?.channel_id ?? '')?.recipients?.[0]?.id).toBe(h.users.ben.id);
  });

  it('while “is typing…” shows', async () => {
    h = await startHarness();
    await h.mention(h.ben, 'who attended riyadh?');
    await h.idle();
    expect(h.discord.rest.count(/typing$/)).toBe(1);
  });

  it('with an apology when the core breaks', async () => {
    h = await startHarness();
    h.core.onHandle = () => {
      throw new Error('a bug of ours');
    };
    await h.mention(h.ben, 'who attended riyadh?');
    await h.idle();
    expect(texts()[0]).toMatch(/Something went wrong.*\b[0-9a-f]{8}\b/);
  });
});

describe('the bot is meant', () => {
  it('by a reply to it that pings it, and the question keeps the names that people see', async () => {
    h = await startHarness();
    await h.mention(h.ben, 'who attended riyadh?');
    await h.idle();
    const [ours] = h.messages();
    const thread = h.discord.channels.get(ours?.channel_id ?? '');
    if (ours === undefined || thread === undefined) throw new Error('no answer');
    h.discord.say(h.users.anna, `what does <@${h.users.ben.id}> mean?`, { channel: thread, replyTo: ours });
    await settled();
    expect(h.core.handled[1]).toMatchObject({
      text: 'what does @ben mean?',
      place: { thread: thread.id, channel: h.place.channel },
    });
  });

  it('in a chain of replies, which is one conversation', async () => {
    const channel = await withChannel('no-threads', P.CreatePublicThreads);
    const first = h.discord.say(h.users.ben, `${me()} who attended riyadh?`, { channel });
    await settled();
    const [ours] = h.messages();
    if (ours === undefined) throw new Error('no answer');
    h.discord.say(h.users.anna, 'and for russia?', { channel, replyTo: ours });
    await settled();
    expect(h.core.handled.map(({ place }) => place.thread)).toEqual([first.id, first.id]);
  });

  it('by every direct message, which is one conversation', async () => {
    h = await startHarness();
    await h.direct(h.ben, 'who attended riyadh?');
    await h.direct(h.ben, 'and for russia?');
    await h.idle();
    const [first, second] = h.core.handled;
    expect(first?.place.tenant).toBe(`dm-${h.ben.id}`);
    expect(second?.place).toEqual(first?.place);
    expect(first?.manager).toBe(true);
  });
});

describe('the bot is not meant (pitfall 9)', () => {
  const cases: readonly (readonly [string, () => void])[] = [
    ['by @everyone', () => h.discord.say(h.users.ben, '@everyone who attended?', { mention_everyone: true })],
    [
      'by a role it has',
      () => h.discord.say(h.users.ben, `<@&${h.discord.guildId}> who?`, { mention_roles: [h.discord.guildId] }),
    ],
    ['by other people’s talk', () => h.discord.say(h.users.ben, 'who attended riyadh?')],
    ['by the notice that somebody joined', () => h.discord.say(h.users.ben, me(), { type: MessageType.UserJoin })],
    [
      'by the notice that a thread was opened',
      () => h.discord.say(h.users.ben, me(), { type: MessageType.ThreadCreated }),
    ],
    ['by a webhook', () => h.discord.say(h.users.ben, `${me()} who?`, { webhook_id: '1' })],
    [
      'by an edit',
      () =>
        h.discord.gateway.dispatch('MESSAGE_UPDATE', {
          ...h.discord.post(h.discord.general, h.users.ben, { content: 'typo' }),
          content: `${me()} who?`,
        }),
    ],
  ];
  for (const [what, act] of cases) {
    it(what, async () => {
      h = await startHarness();
      act();
      await settled();
      expect(h.core.handled).toEqual([]);
      expect(h.messages()).toEqual([]);
    });
  }

  it('by a reply to it that does not ping it', async () => {
    h = await startHarness();
    const ours = h.discord.post(h.discord.general, h.discord.bot, { content: 'An answer.' });
    h.discord.say(h.users.ben, 'thanks', { replyTo: ours, pings: false });
    await settled();
    expect(h.core.handled).toEqual([]);
  });
});
