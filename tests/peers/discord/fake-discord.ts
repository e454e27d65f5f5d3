/** An own Discord on loopback: gateway, REST and what people do in a server. State is in memory. Limits are checked as
 *  platform.md part B says; what it cannot show is Discord's own wording, tiers and windows. */
import type { AddressInfo } from 'node:net';
import {
  ApplicationCommandType,
  ChannelType,
  ComponentType,
  GatewayIntentBits as Intent,
  InteractionType,
  MessageFlags,
  MessageType,
  PermissionFlagsBits as P,
} from 'discord.js';
import { FakeGateway } from './fake-gateway.ts';
import { FakeRest } from './fake-rest.ts';
import { route } from './fake-routes.ts';
import type { WireMessage } from './message-limits.ts';
import {
  type Ack,
  deferred,
  type FakeChannel,
  type FakeCommand,
  type FakeInteraction,
  type FakeMessage,
  type FakeUser,
} from './wire.ts';

const EPOCH_MS = 1_420_070_400_000n;
const MEMBER = P.ViewChannel | P.SendMessages | P.SendMessagesInThreads | P.CreatePublicThreads | P.ReadMessageHistory;

export interface Overwrite {
  readonly allow?: bigint;
  readonly deny?: bigint;
}

export class FakeDiscord {
  readonly token = 'fake.bot.token';
  readonly rest: FakeRest;
  readonly gateway: FakeGateway;
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
  #port = 0;
  /** what a snowflake says is now: follows the clock of the test */
  now: () => number;

  constructor(now: () => number = Date.now) {
    this.now = now;
    this.bot = this.addUser('Parley', true);
    this.guildId = this.snowflake();
    this.general = this.addChannel('general');
    this.rest = new FakeRest(this.token, (request) => route(this, request));
    this.gateway = new FakeGateway(this.rest.server, {
      token: this.token,
      hello: () => [['GUILD_CREATE', this.#guild()]],
      readyOf: (session, url) => ({
        v: 10,
        user: this.bot,
        guilds: [{ id: this.guildId, unavailable: true }],
        session_id: session,
        resume_gateway_url: url,
        application: { id: this.bot.id, flags: 0 },
      }),
      blank: (intents, message) => this.#blank(intents, message as FakeMessage),
    });
  }

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.rest.server.listen(0, '127.0.0.1', resolve));
    this.#port = (this.rest.server.address() as AddressInfo).port;
    this.gateway.url = `ws://127.0.0.1:${this.#port}/gateway`;
    return this;
  }

  async stop(): Promise<void> {
    this.gateway.close();
    this.rest.server.closeAllConnections();
    await new Promise((resolve) => this.rest.server.close(resolve));
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${this.#port}/api`;
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

  // What people do.

  say(
    user: FakeUser,
    content: string,
    options: Partial<Pick<FakeMessage, 'type' | 'mention_everyone' | 'mention_roles' | 'webhook_id'>> & {
      readonly channel?: FakeChannel;
      readonly replyTo?: FakeMessage;
      readonly pings?: boolean;
    } = {},
  ): FakeMessage {
    const { channel = this.general, replyTo, pings = true, ...rest } = options;
    const reference =
      replyTo === undefined
        ? {}
        : {
            type: MessageType.Reply,
            message_reference: { message_id: replyTo.id, channel_id: channel.id },
            referenced_message: replyTo,
          };
    const replied = replyTo !== undefined && pings ? [replyTo.author] : [];
    return this.post(channel, user, { content }, { ...reference, ...rest }, replied);
  }

  /** Delivers a message once more, as after a reconnect. */
  deliver(message: FakeMessage): void {
    const { onlyFor: _, ...wire } = message;
    this.gateway.dispatch('MESSAGE_CREATE', wire, {
      intent: message.guild_id === undefined ? Intent.DirectMessages : Intent.GuildMessages,
      message: true,
    });
  }

  slash(user: FakeUser, name: string, options: readonly object[], where: InteractOptions = {}): FakeInteraction {
    return this.interact(
      InteractionType.ApplicationCommand,
      user,
      { id: '1', name, type: ApplicationCommandType.ChatInput, options },
      where,
    );
  }

  contextMenu(user: FakeUser, name: string, message: FakeMessage, where: InteractOptions = {}): FakeInteraction {
    const { onlyFor: _, ...wire } = message;
    const data = {
      id: '2',
      name,
      type: ApplicationCommandType.Message,
      target_id: message.id,
      resolved: { messages: { [message.id]: wire } },
    };
    return this.interact(InteractionType.ApplicationCommand, user, data, where);
  }

  click(user: FakeUser, message: FakeMessage, customId: string, where: InteractOptions = {}): FakeInteraction {
    const channel = this.channels.get(message.channel_id) ?? this.general;
    return this.interact(
      InteractionType.MessageComponent,
      user,
      { custom_id: customId, component_type: ComponentType.Button },
      { channel, message, ...where },
    );
  }

  autocomplete(user: FakeUser, name: string, options: readonly object[], where: InteractOptions = {}): FakeInteraction {
    return this.interact(
      InteractionType.ApplicationCommandAutocomplete,
      user,
      { id: '1', name, type: 1, options },
      where,
    );
  }

  interact(
    type: InteractionType,
    user: FakeUser,
    data: object,
    { channel = this.general, message, locale = 'en-US' }: InteractOptions,
  ): FakeInteraction {
    const { promise, settle } = deferred<Ack>();
    const interaction: FakeInteraction = {
      id: this.snowflake(),
      token: `interaction-token-${this.snowflake()}`,
      type,
      channelId: channel.id,
      user,
      at: performance.now(),
      ack: promise,
      settle,
      acked: false,
      ephemeral: false,
      original: undefined,
      thinking: false,
      ...(message !== undefined && { message }),
    };
    this.interactions.set(interaction.id, interaction);
    this.interactions.set(interaction.token, interaction);
    const who =
      channel.guild_id === undefined
        ? { user, context: 1 }
        : { guild_id: this.guildId, guild_locale: 'en-US', member: this.member(user), context: 0 };
    const wire = message === undefined ? {} : { message: { ...message, onlyFor: undefined } };
    this.gateway.dispatch('INTERACTION_CREATE', {
      id: interaction.id,
      token: interaction.token,
      application_id: this.bot.id,
      type,
      data,
      channel: { ...channel },
      channel_id: channel.id,
      version: 1,
      app_permissions: String(MEMBER),
      locale,
      entitlements: [],
      authorizing_integration_owners: {},
      attachment_size_limit: 0,
      ...who,
      ...wire,
    });
    return interaction;
  }

  // What Discord does.

  post(
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
      content: body.content ?? '',
      embeds: body.embeds ?? [],
      components: body.components ?? [],
      flags: body.flags ?? 0,
    };
    this.messages.set(message.id, message);
    channel.last_message_id = message.id;
    if ((message.flags & MessageFlags.Ephemeral) === 0) this.deliver(message);
    return message;
  }

  member(user: FakeUser): object {
    const permissions = MEMBER | (this.managers.has(user.id) ? P.ManageGuild : 0n);
    return {
      user,
      nick: null,
      avatar: null,
      roles: this.managers.has(user.id) ? [this.#managerRole] : [],
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

  get #managerRole(): string {
    return String(BigInt(this.guildId) + 1n);
  }

  #guild(): object {
    const role = (id: string, name: string, permissions: bigint) => ({
      id,
      name,
      color: 0,
      colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
      hoist: false,
      position: 0,
      permissions: String(permissions),
      managed: false,
      mentionable: true,
      flags: 0,
    });
    const all = [...this.channels.values()].filter((c) => c.guild_id !== undefined);
    return {
      ...{
        id: this.guildId,
        name: 'Policy desk',
        icon: null,
        owner_id: '1',
        preferred_locale: 'en-US',
        features: [],
        emojis: [],
        stickers: [],
        roles: [role(this.guildId, '@everyone', MEMBER), role(this.#managerRole, 'desk', P.ManageGuild)],
      },
      ...{
        verification_level: 0,
        default_message_notifications: 0,
        explicit_content_filter: 0,
        mfa_level: 0,
        premium_tier: 0,
        nsfw_level: 0,
        system_channel_flags: 0,
        afk_timeout: 300,
        afk_channel_id: null,
      },
      ...{
        joined_at: new Date(0).toISOString(),
        large: false,
        unavailable: false,
        member_count: this.users.size,
        members: [this.member(this.bot)],
        voice_states: [],
        presences: [],
        stage_instances: [],
        guild_scheduled_events: [],
        soundboard_sounds: [],
      },
      channels: all.filter((c) => c.type !== ChannelType.PublicThread),
      threads: all.filter((c) => c.type === ChannelType.PublicThread),
    };
  }

  /** Without MessageContent, text arrives only where the bot is meant: direct messages, mentions, its own. */
  #blank(intents: number, message: FakeMessage): unknown {
    const readable =
      (intents & Intent.MessageContent) !== 0 ||
      message.guild_id === undefined ||
      message.author.id === this.bot.id ||
      message.mentions.some((user) => user.id === this.bot.id);
    return readable ? message : { ...message, content: '', embeds: [], components: [] };
  }
}

export interface InteractOptions {
  readonly channel?: FakeChannel;
  readonly message?: FakeMessage;
  readonly locale?: string;
}
