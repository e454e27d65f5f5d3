import { randomUUID } from 'node:crypto';
import { cronScheduler } from '../adapters/cron.ts';
import type { App } from '../app/app.ts';
import { createDigests, type Digests } from '../app/briefing/digests.ts';
import { DELIVERY_POLICY } from '../app/briefing/policy.ts';
import { writeBriefing } from '../app/briefing/write-briefing.ts';
import { messageOf } from '../errors.ts';
import type { Chat } from '../ports/chat.ts';
import type { Metrics } from '../ports/metrics.ts';
import type { LivingCorpus } from './living-corpus.ts';
import type { Workspaces } from './workspaces.ts';

/** How often what has outlived its time is deleted from the store. */
const SWEEP_EVERY_MS = 6 * 60 * 60_000;

/** The digests of this process for the platforms that it is connected to. */
export const digestsFor = (app: App, chats: readonly Chat[], metrics: Metrics, workspaces?: Workspaces): Digests =>
  createDigests({
    stores: app.stores,
    clock: app.clock,
    log: app.log,
    metrics,
    chats: new Map(chats.map((chat) => [chat.platform, chat])),
    owner: randomUUID(),
    policy: DELIVERY_POLICY,
    write: (subscription, moment) =>
      writeBriefing(workspaces?.of(subscription.place.tenant).app ?? app, subscription, moment),
  });

/** Each minute: read what is new in the corpus, send the digests that are due. Returns what stops it cleanly. */
export function runDigestLoop(
  app: App,
  living: LivingCorpus,
  chats: readonly Chat[],
  metrics: Metrics,
  workspaces?: Workspaces,
): () => Promise<void> {
  const { clock, log } = app;
  const digests = digestsFor(app, chats, metrics, workspaces);
  let sweepAt = 0;
  /** One step that fails must not keep the others from running. */
  const attempt = async (what: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log.error({ err: error }, `${what} failed: ${messageOf(error)}`);
    }
  };
  const wake = async (): Promise<void> => {
    await attempt('reading the corpus again', () => living.refresh());
    if (workspaces !== undefined) await attempt('reading the workspaces’ articles again', () => workspaces.refresh());
    metrics.set('parley_corpus_articles', {}, app.corpus.size);
    await attempt('sending digests', () => digests.wake());
    if (clock.now() < sweepAt) return;
    sweepAt = clock.now() + SWEEP_EVERY_MS;
    await attempt('sweeping the store', () => app.stores.sweep(clock.now()));
  };
  const stopWaking = cronScheduler(log).everyMinute(wake);
  return async () => {
    await Promise.all([stopWaking(), digests.stop()]);
  };
}
