/** An own Discord on loopback: gateway, REST and what people do in a server. State is in memory. Limits are checked as
 *  platform.md part B says; what it cannot show is Discord's own wording, tiers and windows. */
import type { AddressInfo } from 'node:net';
import {
  ApplicationCommandType,
  ComponentType,
  GatewayIntentBits as Intent,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord.js';
import { FakeGateway } from './fake-gateway.ts';
import { asReadable, guildCreate } from './fake-guild.ts';
import { FakeRest } from './fake-rest.ts';
import { route } from './fake-routes.ts';
import { FakeWorld, MEMBER } from './fake-world.ts';
import type { WireMessage } from './message-limits.ts';
import { type Ack, deferred, type FakeChannel, type FakeInteraction, type FakeMessage, type FakeUser } from './wire.ts';

export class FakeDiscord extends FakeWorld {
  readonly token = 'fake.bot.token';
  readonly rest: FakeRest;
  readonly gateway: FakeGateway;
  #port = 0;

  constructor(now: () => number = Date.now) {
    super(now);
    this.rest = new FakeRest(this.token, (request) => route(this, request));
    this.gateway = new FakeGateway(this.rest.server, {
      token: this.token,
      hello: () => [['GUILD_CREATE', guildCreate(this)]],
      readyOf: (session, url) => ({
        v: 10,
        user: this.bot,
        guilds: [{ id: this.guildId, unavailable: true }],
        session_id: session,
        resume_gateway_url: url,
        application: { id: this.bot.id, flags: 0 },
      }),
      blank: (intents, message) => asReadable(this.bot.id, intents, message as FakeMessage),
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

  /** A message of the bot, or of a person, as Discord hands it out. */
  post(
    channel: FakeChannel,
    author: FakeUser,
    body: WireMessage,
    extra: Partial<FakeMessage> = {},
    alsoMentioned: readonly FakeUser[] = [],
  ): FakeMessage {
    const message = this.store(channel, author, body, extra, alsoMentioned);
    if ((message.flags & MessageFlags.Ephemeral) === 0) this.deliver(message);
    return message;
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
}

export interface InteractOptions {
  readonly channel?: FakeChannel;
  readonly message?: FakeMessage;
  readonly locale?: string;
}
