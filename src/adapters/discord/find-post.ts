import { type APIMessage, type APITextChannel, DiscordAPIError, HTTPError, type REST, Routes } from 'discord.js';
import type { DeliveryId } from '../../model/ids.ts';
import type { FoundPost } from '../../ports/chat.ts';
import { HISTORY_PAGE_MAX, HISTORY_PAGES_MAX } from './limits.ts';
import { markOf, nonceOf } from './nonce.ts';

/** Discord's epoch: ids hold the milliseconds since then above their lowest 22 bits. */
const DISCORD_EPOCH_MS = 1_420_070_400_000;
const SNOWFLAKE_TIME_SHIFT = 22n;
const HTTP_SERVER_ERROR = 500;

/** Looks through a channel's history since `sinceMs` for the post of a delivery. Discord may answer 500 for histories
 *  that hold containers (discord/discord-api-docs#8611); then the channel's last message is looked at by itself. */
export async function findPost(
  rest: REST,
  botId: string | undefined,
  channel: string,
  delivery: DeliveryId,
  sinceMs: number,
): Promise<FoundPost> {
  const nonce = nonceOf(delivery);
  const mark = markOf(delivery);
  const isIt = ({ author, nonce: has, components }: APIMessage) =>
    author.id === botId && (has === nonce || components?.some(({ id }) => id === mark) === true);
  try {
    return await inHistory(rest, channel, isIt, sinceMs);
  } catch (error) {
    const broken =
      (error instanceof DiscordAPIError || error instanceof HTTPError) && error.status >= HTTP_SERVER_ERROR;
    if (!broken) throw error;
    const last = await lastMessage(rest, channel);
    if (last !== undefined && isIt(last)) return { found: 'yes', messageId: last.id };
    throw error;
  }
}

async function inHistory(
  rest: REST,
  channel: string,
  isIt: (message: APIMessage) => boolean,
  sinceMs: number,
): Promise<FoundPost> {
  let after = String(BigInt(Math.max(0, sinceMs - DISCORD_EPOCH_MS)) << SNOWFLAKE_TIME_SHIFT);
  for (let page = 0; page < HISTORY_PAGES_MAX; page++) {
    const query = new URLSearchParams({ limit: String(HISTORY_PAGE_MAX), after });
    const messages = (await rest.get(Routes.channelMessages(channel), { query })) as APIMessage[];
    const hit = messages.find(isIt);
    if (hit !== undefined) return { found: 'yes', messageId: hit.id };
    if (messages.length < HISTORY_PAGE_MAX) return { found: 'no' };
    after = messages.map(({ id }) => id).reduce((a, b) => (BigInt(a) > BigInt(b) ? a : b));
  }
  return { found: 'unknown', reason: 'too many messages since then to look through' };
}

async function lastMessage(rest: REST, channel: string): Promise<APIMessage | undefined> {
  const { last_message_id: id } = (await rest.get(Routes.channel(channel))) as APITextChannel;
  if (id === null || id === undefined) return undefined;
  return (await rest.get(Routes.channelMessage(channel, id))) as APIMessage;
}
