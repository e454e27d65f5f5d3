import { messageOf } from '../../errors.ts';
import type { Delivery, Subscription } from '../../model/digest.ts';
import type { Chat, PostOutcome } from '../../ports/chat.ts';
import { notice } from '../notice.ts';
import { briefingWordsOf } from '../words/briefing-words.ts';
import type { DeliveryDesk } from './delivery-desk.ts';
import { REFUSALS_MAX } from './policy.ts';

/** How long it is remembered that somebody was told. */
const TOLD_TTL_MS = 365 * 24 * 60 * 60 * 1000;

/** Counts a refusal; the third in a row suspends the subscription, and so does the first where the channel is gone. Who
 *  set it up is told at the first, which they can still mend, and when it is suspended; each once. */
export async function countRefusal(
  desk: DeliveryDesk,
  { subscription: id, slot }: Delivery,
  chat: Chat,
  { reason, gone }: Extract<PostOutcome, { outcome: 'refused' }>,
): Promise<void> {
  const { stores, clock, log } = desk;
  const after = await stores.subscriptions.update(id, (current) => {
    const refusals = current.refusals + 1;
    return {
      ...current,
      refusals,
      state: current.state === 'active' && (gone || refusals >= REFUSALS_MAX) ? 'suspended' : current.state,
    };
  });
  const news = after?.state === 'suspended' ? 'suspended' : after?.refusals === 1 ? 'refused' : undefined;
  if (after === undefined || news === undefined) return;
  if (!(await stores.once.claim(`${news}:${id}:${slot}`, clock.now(), TOLD_TTL_MS))) return;
  log.warn({ subscription: id, place: after.place, reason }, LOGGED[news]);
  const text = briefingWordsOf(after.language)[news](after.place.channel, reason);
  try {
    await chat.tell(after.place, after.createdBy, notice('notice', after.language, text));
  } catch (error) {
    log.warn({ subscription: id, err: error }, `who set up the digest could not be told: ${messageOf(error)}`);
  }
}

const LOGGED = {
  refused: 'digest refused',
  suspended: 'digest suspended after refusals in a row',
} as const;

export async function forgetRefusals({ stores }: DeliveryDesk, { id, refusals }: Subscription): Promise<void> {
  if (refusals > 0) await stores.subscriptions.update(id, (current) => ({ ...current, refusals: 0 }));
}
