/** The state of the fake Discord: one server with its people, channels, permissions and messages. */
import { ChannelType, MessageType, PermissionFlagsBits as P } from 'discord.js';
import type { WireMessage } from './message-limits.ts';
import type { FakeChannel, FakeCommand, FakeInteraction, FakeMessage, FakeUser } from './wire.ts';

const EPOCH_MS = 1_420_070_400_000n;
/** What everybody may do. */
export const MEMBER =
  P.ViewChannel | P.SendMessages | P.SendMessagesInThreads | P.CreatePublicThreads | P.ReadMessageHistory;

interface Overwrite {
  readonly allow?: bigint;
  readonly deny?: bigint;
}

export class FakeWorld {
  readonly users = new Map<string, FakeUser>();
  readonly channels = new Map<string, FakeChannel>();
  readonly messages = new Map<string, FakeMessage>();
  readonly interactions = new Map<string, FakeInteraction>();
  readonly commands: { readonly global: FakeCommand[]; readonly guild: FakeCommand[] } = { global: [], guild: [] };
  readonly nonces = new Map<string, FakeMessage>();
  readonly managers = new Set<string>();
  readonly bot: FakeUser;
  readonly guildId: string;
  readonly general: FakeChannel;
  #sequence = 0n;
  /** what a snowflake says is now: follows the clock of the test */
  now: () => number;

  constructor(now: () => number) {
    this.now = now;
    this.bot = this.addUser('Parley', true);
    this.guildId = this.snowflake();
    this.general = this.addChannel('general');
  }

  snowflake(): string {
    this.#sequence += 1n;
    return String(((BigInt(Math.floor(this.now())) - EPOCH_MS) << 22n) | (this.#sequence & 0x3fffffn));
  }

  addUser(username: string, bot = false): FakeUser {
    const user: FakeUser = {
      id: this.snowflake(),
      username,
      discriminator: '0',
      global_name: username,
      avatar: null,
      flags: 0,
      ...(bot && { bot }),
    };
    this.users.set(user.id, user);
    return user;
  }

  addChannel(
    name: string,
    {
      type = ChannelType.GuildText as number,
      everyone = {} as Overwrite,
      parent = null as string | null,
      id = this.snowflake(),
    } = {},
  ): FakeChannel {
    const overwrites = [
      { id: this.guildId, type: 0, allow: String(everyone.allow ?? 0n), deny: String(everyone.deny ?? 0n) },
    ];
    const thread =
      type === ChannelType.PublicThread
        ? {
            thread_metadata: {
              archived: false,
              auto_archive_duration: 1440,
              archive_timestamp: new Date(0).toISOString(),
              locked: false,
            },
            member: { id, user_id: this.bot.id, join_timestamp: new Date(0).toISOString(), flags: 0 },
          }
        : {};
    const channel: FakeChannel = {
      id,
      type,
      guild_id: this.guildId,
      name,
      parent_id: parent,
      permission_overwrites: overwrites,
      last_message_id: null,
      ...thread,
    };
    this.channels.set(id, channel);
    return channel;
  }

  directChannel(user: FakeUser): FakeChannel {
    const known = [...this.channels.values()].find((c) => c.recipients?.[0]?.id === user.id);
    if (known !== undefined) return known;
    const channel: FakeChannel = {
      id: this.snowflake(),
      type: ChannelType.DM,
      name: null,
      parent_id: null,
      permission_overwrites: [],
      last_message_id: null,
      recipients: [user],
    };
    this.channels.set(channel.id, channel);
    return channel;
  }

  /** What everybody in the server may do in a channel; threads follow their parent. */
  permissions(channel: FakeChannel): bigint {
    if (channel.recipients !== undefined) return MEMBER;
    const parent = channel.parent_id === null ? channel : (this.channels.get(channel.parent_id) ?? channel);
    const [everyone] = parent.permission_overwrites as readonly { allow: string; deny: string }[];
    return (MEMBER & ~BigInt(everyone?.deny ?? 0)) | BigInt(everyone?.allow ?? 0);
  }

  /** Keeps a message; the mentions are read from its text. */
  store(
    channel: FakeChannel,
    author: FakeUser,
    body: WireMessage,
    extra: Partial<FakeMessage> = {},
    alsoMentioned: readonly FakeUser[] = [],
  ): FakeMessage {
    const written = [...(body.content ?? '').matchAll(/<@!?(\d+)>/g)].flatMap(
      (match) => this.users.get(match[1] ?? '') ?? [],
    );
    const guild =
      channel.guild_id === undefined
        ? {}
        : { guild_id: channel.guild_id, member: { ...this.member(author), user: undefined } };
    const message: FakeMessage = {
      id: this.snowflake(),
      channel_id: channel.id,
      ...{ channel_type: channel.type },
      ...guild,
      author,
      mentions: [...new Set([...written, ...alsoMentioned])],
      mention_everyone: false,
      mention_roles: [],
      type: MessageType.Default,
      ...{
        timestamp: new Date(this.now()).toISOString(),
        edited_timestamp: null,
        tts: false,
        attachments: [],
        pinned: false,
      },
      ...(body.nonce !== undefined && { nonce: body.nonce }),
      ...extra,
      ...(body.allowed_mentions !== undefined && { allowed_mentions: body.allowed_mentions }),
      content: body.content ?? '',
      embeds: body.embeds ?? [],
      components: body.components ?? [],
      flags: body.flags ?? 0,
    };
    this.messages.set(message.id, message);
    channel.last_message_id = message.id;
    return message;
  }

  member(user: FakeUser): object {
    const permissions = MEMBER | (this.managers.has(user.id) ? P.ManageGuild : 0n);
    return {
      user,
      nick: null,
      avatar: null,
      roles: this.managers.has(user.id) ? [this.managerRole] : [],
      joined_at: new Date(0).toISOString(),
      premium_since: null,
      deaf: false,
      mute: false,
      flags: 0,
      pending: false,
      communication_disabled_until: null,
      permissions: String(permissions),
    };
  }

  get managerRole(): string {
    return String(BigInt(this.guildId) + 1n);
  }
}
