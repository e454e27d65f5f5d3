import { createHash } from 'node:crypto';
import { messageOf } from '../../errors.ts';
import type { Delivery, Subscription } from '../../model/digest.ts';
import type { Reply } from '../../model/reply.ts';
import type { Chat, PostOutcome } from '../../ports/chat.ts';
import type { Delivered } from './deliver.ts';
import type { DeliveryDesk } from './delivery-desk.ts';
import { record, retryLater, skip } from './record.ts';
import { countRefusal, forgetRefusals } from './refusals.ts';

/**
 * Writes and posts the digest of a slot that this process has claimed.
 * Owner and lease are checked again in the same step that records the intent; the post follows at once.
 */
export async function postDigest(
  desk: DeliveryDesk,
  subscription: Subscription,
  chat: Chat,
  row: Delivery,
  missed: number,
): Promise<Delivered> {
  const { stores, clock, owner, policy, log, metrics } = desk;
  let reply: Reply | undefined;
  try {
    const briefing = await desk.write(subscription, { slot: row.slot, now: clock.now(), missed });
    reply = briefing.reply;
    if (reply === undefined) return { result: await skip(desk, row, 'nothing new') };
    const intent = { contentHash: hashOf(reply), facts: briefing.facts };
    if (!(await stores.deliveries.renew(row.id, owner, clock.now(), policy.leaseMs, intent))) return { result: 'busy' };
  } catch (error) {
    log.error({ err: error, delivery: row.id, subscription: subscription.id }, 'the digest could not be written');
    return { result: await retryLater(desk, row, `could not be written: ${messageOf(error)}`) };
  }
  const outcome = await post(chat, subscription, reply, row);
  metrics.count('parley_platform_outcomes_total', { platform: chat.platform, outcome: outcome.outcome });
  switch (outcome.outcome) {
    case 'sent':
      if (!(await record(desk, row, { state: 'sent', messageId: outcome.messageId }))) return { result: 'busy' };
      await forgetRefusals(desk, subscription);
      return { result: 'sent' };
    case 'retry':
      return {
        result: await retryLater(desk, row, outcome.reason, outcome.retryAfterMs),
        waitMs: outcome.retryAfterMs,
      };
    case 'refused':
      await record(desk, row, { state: 'failed', reason: `refused: ${outcome.reason}` });
      await countRefusal(desk, row, chat, outcome);
      return { result: 'failed' };
    case 'invalid':
      log.error({ delivery: row.id, reason: outcome.reason }, 'the platform says that the digest is malformed');
      await record(desk, row, { state: 'failed', reason: `invalid: ${outcome.reason}` });
      return { result: 'failed' };
  }
}

/** An adapter that throws may have posted: the next try looks first. */
async function post(chat: Chat, { place }: Subscription, reply: Reply, { id }: Delivery): Promise<PostOutcome> {
  try {
    return await chat.post(place, reply, id);
  } catch (error) {
    return { outcome: 'retry', reason: messageOf(error), retryAfterMs: 0 };
  }
}

const hashOf = (reply: Reply): string => createHash('sha256').update(JSON.stringify(reply)).digest('hex');
