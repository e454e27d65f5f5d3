import { messageOf } from '../../errors.ts';
import type { Delivery, Subscription } from '../../model/digest.ts';
import type { Chat, FoundPost } from '../../ports/chat.ts';
import type { DeliveryDesk } from './delivery-desk.ts';
import { FIND_MARGIN_MS, nextTry } from './policy.ts';
import { record } from './record.ts';

/** Times that a platform is asked whether a digest is there before it is left as uncertain. */
const LOOKS_MAX = 6;

/**
 * Finds out whether an earlier owner's digest reached the channel. Nobody may send before this says `unsent`.
 * `uncertain` is recorded and final: a digest twice is worse than one that somebody must look for.
 */
export async function settle(
  desk: DeliveryDesk,
  subscription: Subscription,
  chat: Chat,
  row: Delivery,
): Promise<'unsent' | 'sent' | 'uncertain' | 'waits'> {
  // Without a recorded intent nobody ever came as far as posting.
  if (row.contentHash === undefined) return 'unsent';
  const found = await look(chat, subscription, row);
  if (found.found === 'no') return 'unsent';
  if (found.found === 'yes') {
    await record(desk, row, {
      state: 'sent',
      messageId: found.messageId,
      reason: 'found on the platform after an interruption',
    });
    return 'sent';
  }
  const reason = `uncertain: ${found.reason}`;
  const retryAt = row.attempt < LOOKS_MAX ? nextTry(row, desk.clock.now(), desk.policy) : undefined;
  await record(
    desk,
    row,
    { state: 'failed', reason, ...(retryAt !== undefined && { retryAt }) },
    retryAt === undefined ? 'uncertain' : 'retry',
  );
  return retryAt === undefined ? 'uncertain' : 'waits';
}

async function look(chat: Chat, { place }: Subscription, { id, slot }: Delivery): Promise<FoundPost> {
  try {
    return await chat.find(place, id, slot - FIND_MARGIN_MS);
  } catch (error) {
    return { found: 'unknown', reason: messageOf(error) };
  }
}
