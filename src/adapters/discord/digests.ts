/** Digests and private notes: messages nobody asked for at this moment. They have a REST client of their own, so that no
 *  digest that waits for Discord makes an answer wait. */
import { type APIChannel, type APIMessage, REST, Routes } from 'discord.js';
import type { DeliveryId } from '../../model/ids.ts';
import type { Place } from '../../model/invocation.ts';
import type { Reply } from '../../model/reply.ts';
import type { Chat, FoundPost, PostOutcome } from '../../ports/chat.ts';
import type { DiscordMessage } from './blocks.ts';
import { cut } from './cut.ts';
import { keepButtons, type Tools } from './desk.ts';
import { describe, persistently, toOutcome } from './failures.ts';
import { findPost } from './find-post.ts';
import { formsOf, inSomeForm } from './forms.ts';
import { REST_RETRIES, REST_TIMEOUT_MS, THREAD_ARCHIVE_MINUTES, THREAD_NAME_MAX_CHARS } from './limits.ts';
import { markOf, nonceOf } from './nonce.ts';
import { missingPermissions } from './permissions.ts';
import { renderDigest, renderMessage } from './render.ts';
import { oneLine } from './text.ts';

export function createChat(tools: Tools): Chat {
  const rest = new REST({
    ...(tools.config.apiUrl !== undefined && { api: tools.config.apiUrl }),
    retries: REST_RETRIES,
    timeout: REST_TIMEOUT_MS,
    rejectOnRateLimit: () => true,
  }).setToken(tools.config.token);

  const create = async (channel: string, message: DiscordMessage, nonce: string): Promise<APIMessage> => {
    const body = { ...message, nonce, enforce_nonce: true, allowed_mentions: { parse: [] } };
    return (await persistently(() => rest.post(Routes.channelMessages(channel), { body }))) as APIMessage;
  };

  return {
    platform: 'discord',

    async post(place, reply, delivery): Promise<PostOutcome> {
      const target = place.thread ?? place.channel;
      try {
        const buttons = await keepButtons(tools, place, reply);
        const { message, thread } = renderDigest(reply, buttons, markOf(delivery));
        const { id } = await inSomeForm(tools, formsOf(message, reply), (form) =>
          create(target, form, nonceOf(delivery)),
        );
        if (thread.length > 0) await postThread(place, id, reply, thread, delivery);
        return { outcome: 'sent', messageId: id };
      } catch (error) {
        return toOutcome(error, missingPermissions(tools.client, target));
      }
    },

    async find(place, delivery, sinceMs): Promise<FoundPost> {
      try {
        return await findPost(rest, tools.client.user?.id, place.thread ?? place.channel, delivery, sinceMs);
      } catch (error) {
        const outcome = toOutcome(error, missingPermissions(tools.client, place.thread ?? place.channel));
        return outcome.outcome === 'refused' && outcome.gone
          ? { found: 'no' }
          : { found: 'unknown', reason: outcome.reason };
      }
    },

    async tell(place, userId, reply): Promise<PostOutcome> {
      try {
        const { id: channel } = (await rest.post(Routes.userChannels(), {
          body: { recipient_id: userId },
        })) as APIChannel;
        const buttons = await keepButtons(tools, place, { ...reply, actions: [] }, userId);
        const nonce = nonceOf(`${userId}:${reply.summary}:${tools.clock.now()}`);
        const { id } = await create(channel, renderMessage(reply, buttons), nonce);
        return { outcome: 'sent', messageId: id };
      } catch (error) {
        return toOutcome(error);
      }
    },
  };

  /** The details below a digest. The digest itself is out: what fails here is logged and does not undo it. */
  async function postThread(
    place: Place,
    digest: string,
    reply: Reply,
    messages: readonly DiscordMessage[],
    delivery: DeliveryId,
  ): Promise<void> {
    try {
      const target = place.thread ?? (await openThread(place.channel, digest, reply));
      for (const [i, message] of messages.entries()) {
        await patiently(() => create(target, message, nonceOf(`${delivery}:${i}`)));
      }
    } catch (error) {
      tools.log.warn({ error: describe(error), delivery }, 'the thread below a digest could not be posted');
    }
  }

  async function openThread(channel: string, message: string, reply: Reply): Promise<string> {
    const title = reply.blocks.find((block) => block.type === 'heading')?.text ?? reply.summary;
    const body = {
      name: cut(oneLine(title) || '…', THREAD_NAME_MAX_CHARS),
      auto_archive_duration: THREAD_ARCHIVE_MINUTES,
    };
    const thread = await patiently(() => rest.post(Routes.threads(channel, message), { body }));
    return (thread as APIChannel).id;
  }

  /** Waits when Discord asks for it: the messages of one thread belong together. */
  async function patiently<T>(send: () => Promise<T>): Promise<T> {
    for (let left = REST_RETRIES; ; left--) {
      try {
        return await send();
      } catch (error) {
        const outcome = toOutcome(error);
        if (outcome.outcome !== 'retry' || left === 0) throw error;
        await tools.clock.sleep(outcome.retryAfterMs);
      }
    }
  }
}
