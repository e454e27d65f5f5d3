import { randomUUID } from 'node:crypto';
import { UserError } from '../../errors.ts';
import type { Subscription } from '../../model/digest.ts';
import { subscriptionId } from '../../model/ids.ts';
import type { Invocation, Place } from '../../model/invocation.ts';
import { type Language, languageOfLocale } from '../../model/language.ts';
import type { Reply } from '../../model/reply.ts';
import type { App } from '../app.ts';
import { notice } from '../notice.ts';
import { type BriefingWords, briefingWordsOf, SUBSCRIBE_USAGE } from '../words/briefing-words.ts';
import { wordsOf } from '../words/words.ts';
import { describeNext, describeSchedule } from './describe.ts';
import type { Mistake, SubscribeWords } from './subscribe-words.ts';

const SUBSCRIPTIONS_MAX = 5;
const ID_CHARS = 12;

/** Sets up a digest for a channel; confirms with its next send times and logs who asked. */
export async function subscribe(app: App, { place, user }: Invocation, asked: SubscribeWords): Promise<Reply> {
  const reader = languageOfLocale(user.locale);
  const words = briefingWordsOf(reader);
  if (asked.mistake !== undefined) throw withUsage(reader, describeMistake(asked.mistake, words));
  const others = await app.stores.subscriptions.inChannel(place);
  if (asked.cron === undefined) throw withUsage(reader, words.needTime);
  const timeZone = asked.zone ?? others[0]?.schedule.timeZone;
  if (timeZone === undefined) throw withUsage(reader, words.needZone);
  if (others.length >= SUBSCRIPTIONS_MAX) throw new UserError('too-many-digests', words.tooMany(SUBSCRIPTIONS_MAX));
  const now = app.clock.now();
  const subscription: Subscription = {
    id: subscriptionId(randomUUID().replaceAll('-', '').slice(0, ID_CHARS)),
    place: channelOf(place),
    schedule: { cron: asked.cron, timeZone },
    language: asked.language ?? reader,
    topics: asked.topics,
    quietDay: asked.quietDay,
    state: 'active',
    createdBy: user.id,
    ...(user.name !== undefined && { createdByName: user.name }),
    createdAt: now,
    refusals: 0,
  };
  await app.stores.subscriptions.put(subscription);
  app.log.info(
    { subscription: subscription.id, place: subscription.place, by: user.id, schedule: subscription.schedule },
    'digest subscribed',
  );
  const topics = subscription.topics.length === 0 ? words.everything : subscription.topics.join(', ');
  const lines = [
    words.subscribed(`${topics} · ${describeSchedule(subscription.schedule, reader)} · ${subscription.language}`),
    describeNext(subscription, now, reader),
    words.stopHint,
  ];
  return notice('notice', reader, lines.join('\n'));
}

/** Digests go to the channel, wherever in it they were asked for. */
const channelOf = ({ platform, tenant, channel }: Place): Place => ({ platform, tenant, channel });

const withUsage = (language: Language, mistake: string): UserError =>
  new UserError('briefing-usage', `${mistake} ${wordsOf(language).usage(SUBSCRIBE_USAGE)}`);

function describeMistake(mistake: Mistake, words: BriefingWords): string {
  switch (mistake.kind) {
    case 'time':
      return words.badTime(mistake.typed);
    case 'zone':
      return words.badZone(mistake.typed, mistake.suggestions);
    case 'language':
      return words.badLanguage(mistake.typed);
    case 'quiet':
      return words.badQuiet(mistake.typed);
    case 'unknown':
      return words.notUnderstood(mistake.typed);
  }
}
