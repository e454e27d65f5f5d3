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

export function createGate(once: OnceStore, clock: Clock, log: Logger): Gate {
  const inHand = new Set<Promise<void>>();

  async function admit(body: EventBody): Promise<boolean> {
    if (body.type !== 'event_callback' || body.event === undefined) return true;
    const { type } = body.event;
    if (type !== 'app_mention' && type !== 'message') return true;
    if (!wantsAnswer(body.event, body.authorizations?.[0]?.user_id)) return false;
    const team = body.authorizations?.[0]?.team_id ?? body.team_id;
    const event = `slack:event:${String(team)}:${String(body.event_id)}`;
    const message = `slack:message:${String(team)}:${String(body.event.channel)}:${String(body.event.ts)}`;
    if (!(await once.claim(event, clock.now(), EVENT_TTL_MS))) return false;
    try {
      return await once.claim(message, clock.now(), EVENT_TTL_MS);
    } catch (error) {
      await once.release(event).catch(() => undefined);
      throw error;
    }
  }

  async function process(app: App, event: ReceiverEvent): Promise<void> {
    if (await admit(event.body)) return app.processEvent({ ...event, ack: (answer) => acknowledge(event, answer) });
    log.debug({ retry: event.retryNum ?? 0, reason: event.retryReason }, 'event not for us or known already');
    await acknowledge(event);
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
