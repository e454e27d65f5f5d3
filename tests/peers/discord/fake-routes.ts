/** What each route of the REST API does, with the refusals that Discord documents. */
import { ChannelType, MessageFlags, PermissionFlagsBits as P, InteractionResponseType as Response } from 'discord.js';
import { ApiError, invalidForm, tooLong } from './api-error.ts';
import { checkCommand, type WireCommand } from './command-limits.ts';
import type { FakeDiscord } from './fake-discord.ts';
import type { RestRequest } from './fake-rest.ts';
import { checkMessage, type WireMessage } from './message-limits.ts';
import type { FakeChannel, FakeCommand, FakeInteraction, FakeMessage } from './wire.ts';

type Handler = (discord: FakeDiscord, request: RestRequest, ...ids: string[]) => unknown;

const ROUTES: readonly (readonly [string, RegExp, Handler])[] = [
  [
    'GET',
    /^\/gateway\/bot$/,
    (discord) => ({
      url: discord.gateway.url,
      shards: 1,
      session_start_limit: { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
    }),
  ],
  [
    'POST',
    /^\/users\/@me\/channels$/,
    (discord, { body }) =>
      discord.directChannel(
        known(discord.users.get((body as { recipient_id: string }).recipient_id), 10013, 'Unknown User'),
      ),
  ],
  ['GET', /^\/applications\/(\d+)\/commands$/, (discord, _, app) => ours(discord, app).global],
  [
    'POST',
    /^\/applications\/(\d+)\/commands$/,
    (discord, { body }, app) => createCommand(discord, ours(discord, app).global, body),
  ],
  [
    'PATCH',
    /^\/applications\/(\d+)\/commands\/(\d+)$/,
    (discord, { body }, app, id) => editCommand(ours(discord, app).global, id, body),
  ],
  [
    'DELETE',
    /^\/applications\/(\d+)\/commands\/(\d+)$/,
    (discord, _, app, id) => deleteCommand(ours(discord, app).global, id),
  ],
  [
    'GET',
    /^\/applications\/(\d+)\/guilds\/(\d+)\/commands$/,
    (discord, _, app, guild) => ours(discord, app, guild).guild,
  ],
  [
    'POST',
    /^\/applications\/(\d+)\/guilds\/(\d+)\/commands$/,
    (discord, { body }, app, guild) => createCommand(discord, ours(discord, app, guild).guild, body),
  ],
  ['GET', /^\/channels\/(\d+)$/, (discord, _, id) => channelOf(discord, id)],
  [
    'GET',
    /^\/channels\/(\d+)\/messages\/(\d+)$/,
    (discord, _, __, message) => known(discord.messages.get(message ?? ''), 10008, 'Unknown Message'),
  ],
  ['POST', /^\/channels\/(\d+)\/typing$/, (discord, _, id) => void channelOf(discord, id)],
  [
    'POST',
    /^\/channels\/(\d+)\/messages$/,
    (discord, { body }, id) => createMessage(discord, channelOf(discord, id), body as WireMessage),
  ],
  ['GET', /^\/channels\/(\d+)\/messages$/, (discord, { query }, id) => history(discord, channelOf(discord, id), query)],
  [
    'POST',
    /^\/channels\/(\d+)\/messages\/(\d+)\/threads$/,
    (discord, { body }, id, message) =>
      createThread(discord, channelOf(discord, id), message ?? '', body as { name?: string }),
  ],
  [
    'POST',
    /^\/interactions\/(\d+)\/([^/]+)\/callback$/,
    (discord, { body, query }, id, token) => callback(discord, id ?? '', token ?? '', body as Callback, query),
  ],
  [
    'POST',
    /^\/webhooks\/\d+\/([^/]+)$/,
    (discord, { body }, token) => followUp(discord, spent(discord, token), body as WireMessage),
  ],
  ['GET', /^\/webhooks\/\d+\/([^/]+)\/messages\/@original$/, (discord, _, token) => spent(discord, token).original],
  [
    'PATCH',
    /^\/webhooks\/\d+\/([^/]+)\/messages\/@original$/,
    (discord, { body }, token) => editOriginal(discord, spent(discord, token), body as WireMessage),
  ],
];

export function route(discord: FakeDiscord, request: RestRequest): unknown {
  for (const [method, path, handler] of ROUTES) {
    const match = method === request.method ? path.exec(request.path) : null;
    if (match !== null) return handler(discord, request, ...match.slice(1));
  }
  throw new ApiError(404, 0, '404: Not Found');
}

function known<T>(value: T | undefined, code: number, message: string): T {
  if (value === undefined) throw new ApiError(404, code, message);
  return value;
}

const channelOf = (discord: FakeDiscord, id = ''): FakeChannel =>
  known(discord.channels.get(id), 10003, 'Unknown Channel');

function require(discord: FakeDiscord, channel: FakeChannel, permission: bigint): void {
  const granted = discord.permissions(channel);
  if ((granted & P.ViewChannel) === 0n) throw new ApiError(403, 50001, 'Missing Access');
  if ((granted & permission) === 0n) throw new ApiError(403, 50013, 'Missing Permissions');
}

function createMessage(discord: FakeDiscord, channel: FakeChannel, body: WireMessage): FakeMessage {
  require(discord, channel, channel.type === ChannelType.PublicThread ? P.SendMessagesInThreads : P.SendMessages);
  checkMessage(body);
  if (body.message_reference !== undefined && (discord.permissions(channel) & P.ReadMessageHistory) === 0n) {
    throw new ApiError(400, 160002, 'Cannot reply without permission to read message history');
  }
  const key = `${channel.id} ${body.nonce}`;
  const before = body.enforce_nonce === true ? discord.nonces.get(key) : undefined;
  if (before !== undefined) return before;
  const replied = discord.messages.get(body.message_reference?.message_id ?? '');
  const message = discord.post(channel, discord.bot, body, {
    ...(body.message_reference && { message_reference: body.message_reference }),
    ...(replied && { referenced_message: replied }),
  });
  if (body.nonce !== undefined) discord.nonces.set(key, message);
  return message;
}

function history(discord: FakeDiscord, channel: FakeChannel, query: URLSearchParams): FakeMessage[] {
  require(discord, channel, P.ReadMessageHistory);
  const after = BigInt(query.get('after') ?? 0);
  const shown = [...discord.messages.values()].filter(
    (m) => m.channel_id === channel.id && m.onlyFor === undefined && BigInt(m.id) > after,
  );
  // Nonces are not promised to stay in the history: the mark has to do.
  return shown
    .slice(0, Number(query.get('limit') ?? 50))
    .reverse()
    .map(({ nonce: _, ...message }) => message);
}

function createThread(
  discord: FakeDiscord,
  parent: FakeChannel,
  messageId: string,
  { name = '' }: { name?: string },
): FakeChannel {
  require(discord, parent, P.CreatePublicThreads);
  known(discord.messages.get(messageId), 10008, 'Unknown Message');
  if (name.length < 1 || name.length > 100)
    throw invalidForm('name', 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 100 in length.');
  if (discord.channels.has(messageId))
    throw new ApiError(400, 160004, 'A thread has already been created for this message');
  const thread = discord.addChannel(name, { type: ChannelType.PublicThread, parent: parent.id, id: messageId });
  discord.gateway.dispatch('THREAD_CREATE', { ...thread, newly_created: true });
  return thread;
}

interface Callback {
  readonly type: number;
  readonly data?: WireMessage & { readonly choices?: readonly { readonly name: string; readonly value: string }[] };
}

function callback(discord: FakeDiscord, id: string, token: string, body: Callback, query: URLSearchParams): unknown {
  const interaction = discord.interactions.get(id);
  if (interaction === undefined || interaction.token !== token) throw new ApiError(404, 10062, 'Unknown interaction');
  if (interaction.acked) throw new ApiError(400, 40060, 'Interaction has already been acknowledged.');
  const channel = channelOf(discord, interaction.channelId);
  interaction.ephemeral = ((body.data?.flags ?? 0) & MessageFlags.Ephemeral) !== 0;
  const secret = interaction.ephemeral ? { onlyFor: interaction.user.id } : {};
  if (body.type === Response.ChannelMessageWithSource) {
    checkMessage(body.data ?? {});
    interaction.original = discord.post(channel, discord.bot, body.data ?? {}, {
      webhook_id: discord.bot.id,
      ...secret,
    });
  } else if (body.type === Response.DeferredChannelMessageWithSource) {
    interaction.thinking = true;
    interaction.original = discord.post(
      channel,
      discord.bot,
      { flags: (body.data?.flags ?? 0) | MessageFlags.Loading },
      { webhook_id: discord.bot.id, ...secret },
    );
  } else if (body.type === Response.DeferredMessageUpdate) {
    interaction.original = interaction.message && discord.messages.get(interaction.message.id);
    interaction.ephemeral = interaction.original?.onlyFor !== undefined;
  } else if (body.type === Response.ApplicationCommandAutocompleteResult) checkChoices(body.data?.choices ?? []);
  interaction.acked = true;
  interaction.settle({ ok: true, type: body.type, data: body.data, afterMs: performance.now() - interaction.at });
  if (query.get('with_response') !== 'true') return undefined;
  return { interaction: { id, type: interaction.type }, resource: { type: body.type, message: interaction.original } };
}

function checkChoices(choices: readonly { readonly name: string; readonly value: string }[]): void {
  if (choices.length > 25) throw tooLong('data.choices', 25);
  for (const { name, value } of choices)
    if (name.length < 1 || name.length > 100 || value.length > 100) throw tooLong('data.choices.name', 100);
}

const spent = (discord: FakeDiscord, token = ''): FakeInteraction => {
  const interaction = known(discord.interactions.get(token), 10015, 'Unknown Webhook');
  if (!interaction.acked) throw new ApiError(404, 10015, 'Unknown Webhook');
  return interaction;
};

function editOriginal(discord: FakeDiscord, interaction: FakeInteraction, body: WireMessage): FakeMessage {
  const message = known(
    interaction.original && discord.messages.get(interaction.original.id),
    10008,
    'Unknown Message',
  );
  const flags = message.flags | (body.flags ?? 0);
  checkMessage({ ...body, flags }, { editing: true });
  interaction.thinking = false;
  message.flags = flags & ~MessageFlags.Loading;
  message.content = body.content ?? message.content;
  message.components = body.components ?? message.components;
  return message;
}

function followUp(discord: FakeDiscord, interaction: FakeInteraction, body: WireMessage): FakeMessage {
  if (interaction.thinking)
    return editOriginal(discord, interaction, { ...body, flags: (body.flags ?? 0) & ~MessageFlags.Ephemeral });
  checkMessage(body);
  const secret = ((body.flags ?? 0) & MessageFlags.Ephemeral) !== 0 ? { onlyFor: interaction.user.id } : {};
  return discord.post(channelOf(discord, interaction.channelId), discord.bot, body, {
    webhook_id: discord.bot.id,
    ...secret,
  });
}

function ours(discord: FakeDiscord, app = '', guild?: string): FakeDiscord['commands'] {
  if (app !== discord.bot.id)
    throw new ApiError(403, 20012, 'You are not authorized to perform this action on this application');
  if (guild !== undefined && guild !== discord.guildId) throw new ApiError(403, 50001, 'Missing Access');
  return discord.commands;
}

/** As Discord gives it back: with ids, a version, and every default filled in. */
function createCommand(discord: FakeDiscord, list: FakeCommand[], body: unknown): FakeCommand {
  checkCommand(body as WireCommand);
  const command = {
    default_member_permissions: null,
    nsfw: false,
    version: discord.snowflake(),
    application_id: discord.bot.id,
    ...(body as FakeCommand),
    id: discord.snowflake(),
  };
  list.push(command);
  return command;
}

function editCommand(list: FakeCommand[], id = '', body: unknown): FakeCommand {
  checkCommand(body as WireCommand);
  const at = list.findIndex((command) => command.id === id);
  const command = { ...known(list[at], 10063, 'Unknown application command'), ...(body as FakeCommand), id };
  list[at] = command;
  return command;
}

function deleteCommand(list: FakeCommand[], id = ''): undefined {
  list.splice(
    list.findIndex((command) => command.id === id),
    1,
  );
}
