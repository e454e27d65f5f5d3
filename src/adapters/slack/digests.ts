/** The Chat port: digests and notices that nobody asked for, with clients of their own. */
import type { webApi } from '@slack/bolt';
import type { DeliveryId, TenantId } from '../../model/ids.ts';
import type { Place } from '../../model/invocation.ts';
import type { Reply } from '../../model/reply.ts';
import type { Chat, FoundPost, PostOutcome } from '../../ports/chat.ts';
import type { Clock, Logger } from '../../ports/clock.ts';
import type { Stores } from '../../ports/stores.ts';
import { jsonBytes } from './blocks.ts';
import type { Clients } from './clients.ts';
import { keepButtons } from './desk.ts';
import { sortFailure, toOutcome } from './failures.ts';
import { HISTORY_PAGE, HISTORY_PAGES_MAX } from './limits.ts';
import { renderMessage, renderNote, renderPlain, renderThread, type SlackMessage } from './render.ts';

export interface DigestTools {
  readonly stores: Stores;
  readonly clock: Clock;
  readonly log: Logger;
  readonly clients: Clients;
  readonly tokenOf: (tenant: TenantId) => Promise<Token>;
}

/** `never`: the workspace has not installed us, or no longer; `not-now`: nobody knows, the store may be away. */
export type Token = { readonly found: 'yes'; readonly token: string } | { readonly found: 'never' | 'not-now' };

const DIGEST_EVENT = 'parley_digest';
const WITHOUT_TOKEN = {
  never: { outcome: 'refused', reason: 'not_installed', gone: false },
  'not-now': { outcome: 'retry', reason: 'token_not_found', retryAfterMs: 30_000 },
} as const satisfies Record<string, PostOutcome>;
const MS_PER_S = 1000;
const SLACK_TS_DECIMALS = 6;

export function createChat(tools: DigestTools): Chat {
  const { clients, log } = tools;

  async function send(token: string, to: Target, body: Partial<SlackMessage> & { text: string }): Promise<string> {
    const { channel, thread, delivery } = to;
    const posted = await clients.call('digests', token, (client) =>
      client.chat.postMessage({
        channel,
        ...body,
        ...(thread === undefined ? {} : { thread_ts: thread }),
        ...(delivery === undefined ? {} : { metadata: { event_type: DIGEST_EVENT, event_payload: { delivery } } }),
        unfurl_links: false,
        unfurl_media: false,
      }),
    );
    return posted.ts ?? '';
  }

  /** With blocks; if Slack refuses them, once more as plain text. */
  async function sendReply(token: string, to: Target, message: SlackMessage, reply: Reply): Promise<PostOutcome> {
    try {
      return { outcome: 'sent', messageId: await send(token, to, message) };
    } catch (error) {
      const failure = sortFailure(error);
      if (failure.kind !== 'bad-blocks') return toOutcome(failure);
      log.error(
        { code: failure.code, kind: reply.kind, bytes: jsonBytes(message.blocks) },
        'Slack refused our blocks: a bug in render; sent as plain text',
      );
    }
    try {
      return { outcome: 'sent', messageId: await send(token, to, renderPlain(reply)) };
    } catch (error) {
      return toOutcome(sortFailure(error));
    }
  }

  /** The digest stands already: what goes wrong here is logged, never a reason to post it again. */
  async function sendThread(token: string, channel: string, thread: string, reply: Reply): Promise<void> {
    try {
      for (const message of renderThread(reply)) await send(token, { channel, thread }, message);
    } catch (error) {
      log.warn({ failure: sortFailure(error).code }, 'a digest lacks its details in the thread');
    }
  }

  return {
    platform: 'slack',

    /** Always in the channel itself, whatever thread it was ordered in; details go into the digest's own thread. */
    async post(place, reply, delivery) {
      const known = await tools.tokenOf(place.tenant);
      if (known.found !== 'yes') return WITHOUT_TOKEN[known.found];
      const { token } = known;
      const message = renderMessage(reply, await keepButtons(tools, place, reply));
      const outcome = await sendReply(token, { channel: place.channel, delivery }, message, reply);
      if (outcome.outcome === 'sent') await sendThread(token, place.channel, outcome.messageId, reply);
      return outcome;
    },

    async find(place, delivery, sinceMs) {
      const known = await tools.tokenOf(place.tenant);
      if (known.found !== 'yes') return { found: 'unknown', reason: WITHOUT_TOKEN[known.found].reason };
      const { token } = known;
      try {
        return await search((page) => clients.call('digests', token, (client) => client.conversations.history(page)), {
          place,
          delivery,
          sinceMs,
        });
      } catch (error) {
        return { found: 'unknown', reason: sortFailure(error).code };
      }
    },

    async tell(place, userId, reply) {
      const known = await tools.tokenOf(place.tenant);
      if (known.found !== 'yes') return WITHOUT_TOKEN[known.found];
      const { token } = known;
      try {
        const direct = await clients.call('digests', token, (client) => client.conversations.open({ users: userId }));
        const channel = direct.channel?.id ?? userId;
        const buttons = await keepButtons(tools, { ...place, channel }, reply, userId);
        return await sendReply(token, { channel }, renderNote(reply, place.channel, buttons), reply);
      } catch (error) {
        return toOutcome(sortFailure(error));
      }
    },
  };
}

interface Target {
  readonly channel: string;
  readonly thread?: string | undefined;
  readonly delivery?: DeliveryId;
}

type History = (page: webApi.ConversationsHistoryArguments) => Promise<webApi.ConversationsHistoryResponse>;

async function search(
  history: History,
  { place, delivery, sinceMs }: { readonly place: Place; readonly delivery: DeliveryId; readonly sinceMs: number },
): Promise<FoundPost> {
  const oldest = (sinceMs / MS_PER_S).toFixed(SLACK_TS_DECIMALS);
  let cursor: string | undefined;
  for (let page = 0; page < HISTORY_PAGES_MAX; page += 1) {
    const found = await history({
      channel: place.channel,
      oldest,
      limit: HISTORY_PAGE,
      include_all_metadata: true,
      ...(cursor === undefined ? {} : { cursor }),
    });
    for (const { metadata, ts } of found.messages ?? []) {
      const payload: { delivery?: unknown } = metadata?.event_payload ?? {};
      if (metadata?.event_type === DIGEST_EVENT && payload.delivery === delivery && ts !== undefined) {
        return { found: 'yes', messageId: ts };
      }
    }
    cursor = found.response_metadata?.next_cursor;
    if (cursor === undefined || cursor === '') return { found: 'no' };
  }
  return { found: 'unknown', reason: 'too many messages since' };
}
