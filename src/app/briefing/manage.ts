import type { Invocation } from '../../model/invocation.ts';
import { languageOfLocale } from '../../model/language.ts';
import type { Reply } from '../../model/reply.ts';
import type { App } from '../app.ts';
import { notice } from '../notice.ts';
import { briefingWordsOf } from '../words/briefing-words.ts';
import { isDue } from './deliver.ts';
import { describeNext } from './describe.ts';
import type { Picked } from './pick.ts';

/** A slot that is only written down needs its row for a moment. */
const MARK_LEASE_MS = 10_000;

export async function pause(
  app: App,
  { user }: Invocation,
  { subscription: { id, state }, number }: Picked,
): Promise<Reply> {
  const language = languageOfLocale(user.locale);
  const words = briefingWordsOf(language);
  if (state === 'paused') return notice('notice', language, words.alreadyPaused);
  await app.stores.subscriptions.update(id, (current) => ({ ...current, state: 'paused' }));
  app.log.info({ subscription: id, by: user.id }, 'digest paused');
  return notice('notice', language, words.pausedNow(number));
}

/** What was due meanwhile is not made up for: the ledger gets a mark from which slots count again. */
export async function resume(app: App, { user }: Invocation, { subscription, number }: Picked): Promise<Reply> {
  const language = languageOfLocale(user.locale);
  const words = briefingWordsOf(language);
  if (subscription.state === 'active') return notice('notice', language, words.alreadyActive);
  const now = app.clock.now();
  const owner = `resume:${user.id}`;
  const mark = await app.stores.deliveries.claim(subscription.id, now, owner, now, MARK_LEASE_MS);
  if (mark !== undefined)
    await app.stores.deliveries.finish(
      mark.id,
      owner,
      { state: 'skipped', reason: `resumed after ${subscription.state}` },
      now,
    );
  await app.stores.subscriptions.update(subscription.id, (current) => ({ ...current, state: 'active', refusals: 0 }));
  app.log.info({ subscription: subscription.id, by: user.id }, 'digest resumed');
  return notice('notice', language, `${words.resumedNow(number)}\n${describeNext(subscription, now, language)}`);
}

export async function unsubscribe(
  app: App,
  { user }: Invocation,
  { subscription: { id, place }, number }: Picked,
): Promise<Reply> {
  await app.stores.subscriptions.remove(id);
  app.log.info({ subscription: id, place, by: user.id }, 'digest unsubscribed');
  const language = languageOfLocale(user.locale);
  return notice('notice', language, briefingWordsOf(language).unsubscribed(number));
}

/** Puts a slot for this very moment into the ledger; the next wake posts it like any other, exactly once. */
export async function runNow(app: App, { user }: Invocation, { subscription }: Picked): Promise<Reply> {
  const language = languageOfLocale(user.locale);
  const words = briefingWordsOf(language);
  if (subscription.state !== 'active') return notice('notice', language, words.pausedCannotRun);
  const now = app.clock.now();
  // A slot that is due or still open goes first: the next wake sends it, and it covers everything that is new.
  if (await isDue(app, subscription)) return notice('notice', language, words.runningAlready);
  const row = await app.stores.deliveries.claim(subscription.id, now, `run:${user.id}`, now, 0);
  app.log.info({ subscription: subscription.id, by: user.id, delivery: row?.id }, 'digest asked for now');
  return notice('notice', language, row === undefined ? words.runningAlready : words.running);
}
