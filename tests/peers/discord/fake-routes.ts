/** What each route of the REST API does, with the refusals that Discord documents. */
import { ChannelType, PermissionFlagsBits as P } from 'discord.js';
import { ApiError, invalidForm } from './api-error.ts';
import { createCommand, deleteCommand, editCommand, ours } from './fake-commands.ts';
import type { FakeDiscord } from './fake-discord.ts';
import { type Callback, callback, editOriginal, followUp, spent } from './fake-interactions.ts';
import { channelOf, known } from './fake-lookups.ts';
import type { RestRequest } from './fake-rest.ts';
import { checkMessage, type WireMessage } from './message-limits.ts';
import type { FakeChannel, FakeMessage } from './wire.ts';

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
