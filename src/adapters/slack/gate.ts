/** Stands between receiver and Bolt: lets each question in once, before Slack is told that it arrived, and knows what
 *  is still in hand. If the store cannot be reached, nothing is acknowledged and Slack delivers again. */
import type { App, Receiver, ReceiverEvent } from '@slack/bolt';
import { messageOf } from '../../errors.ts';
import type { Clock, Logger } from '../../ports/clock.ts';
import type { OnceStore } from '../../ports/stores.ts';
import { EVENT_TTL_MS } from './limits.ts';
import { type RawEvent, wantsAnswer } from './receive.ts';
import { redact } from './redact.ts';

export interface Gate {
  /** the same receiver, guarded */
  guard(receiver: Receiver): Receiver;
  /** resolves when nothing is in hand */
  idle(): Promise<void>;
}

/** The parts of an Events API body that say which event it is. */
interface EventBody {
  readonly type?: unknown;
  readonly event_id?: unknown;
  readonly team_id?: unknown;
  readonly event?: RawEvent;
  readonly authorizations?: readonly { readonly user_id?: string; readonly team_id?: string | null }[];
}

/** `unsure`: bodies whose workspace's token could not be looked up, see `connect.ts`. */
export function createGate(once: OnceStore, clock: Clock, log: Logger, unsure: WeakSet<object>): Gate {
  const inHand = new Set<Promise<void>>();

  /** The keys that were claimed for it; undefined = not for us, or known already. */
  async function admit(body: EventBody): Promise<readonly string[] | undefined> {
    if (body.type !== 'event_callback' || body.event === undefined) return [];
    const { type } = body.event;
    if (type !== 'app_mention' && type !== 'message') return [];
    if (!wantsAnswer(body.event, body.authorizations?.[0]?.user_id)) return undefined;
    const team = body.authorizations?.[0]?.team_id ?? body.team_id;
    const event = `slack:event:${String(team)}:${String(body.event_id)}`;
    const message = `slack:message:${String(team)}:${String(body.event.channel)}:${String(body.event.ts)}`;
    if (!(await once.claim(event, clock.now(), EVENT_TTL_MS))) return undefined;
    try {
      return (await once.claim(message, clock.now(), EVENT_TTL_MS)) ? [event, message] : undefined;
    } catch (error) {
      await once.release(event).catch(() => undefined);
      throw error;
    }
  }

  async function process(app: App, event: ReceiverEvent): Promise<void> {
    const claimed = await admit(event.body);
    if (claimed !== undefined) {
      return app.processEvent({
        ...event,
        ack: async (answer) => {
          if (unsure.has(event.body)) await giveBack(claimed);
          await acknowledge(event, answer);
        },
      });
    }
    log.debug({ retry: event.retryNum ?? 0, reason: event.retryReason }, 'event not for us or known already');
    await acknowledge(event);
  }

  /** Nobody has begun to answer: Slack is not told that the event arrived, and delivers it again. */
  async function giveBack(claimed: readonly string[]): Promise<never> {
    for (const key of claimed) await once.release(key).catch(() => undefined);
    throw new Error('the workspace’s token could not be looked up');
  }

  /** A connection that is gone cannot take the acknowledgement; what was let in is answered all the same, because its
   *  second delivery will not be. */
  async function acknowledge(event: ReceiverEvent, answer?: unknown): Promise<void> {
    try {
      await event.ack(answer);
    } catch (error) {
      log.warn({ error: redact(messageOf(error)) }, 'Slack could not be told that an event arrived');
    }
  }

  function track(work: Promise<void>): Promise<void> {
    const settled = work.catch(() => undefined).finally(() => inHand.delete(settled));
    inHand.add(settled);
    return work;
  }

  return {
    guard: (receiver) => ({
      init(app) {
        const guarded: App = Object.create(app, {
          processEvent: { value: (event: ReceiverEvent) => track(process(app, event)) },
        });
        receiver.init(guarded);
      },
      start: (...args) => receiver.start(...args),
      stop: (...args) => receiver.stop(...args),
    }),
    async idle() {
      while (inHand.size > 0) await Promise.all(inHand);
    },
  };
}
