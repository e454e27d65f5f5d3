import { formatMoment } from '../../digest/format-time.ts';
import { nextSlots } from '../../digest/schedule/slots.ts';
import type { Subscription } from '../../model/digest.ts';
import type { Invocation } from '../../model/invocation.ts';
import { type Language, languageOfLocale } from '../../model/language.ts';
import type { Reply } from '../../model/reply.ts';
import { summarise } from '../answer-reply.ts';
import type { App } from '../app.ts';
import { notice } from '../notice.ts';
import { briefingWordsOf } from '../words/briefing-words.ts';
import { describeSchedule } from './describe.ts';
import { coveredUntil } from './write-briefing.ts';

/** The digests of a channel: when, about what, what the next one covers, how the last one fared. */
export async function listDigests(app: App, { place, user }: Invocation): Promise<Reply> {
  const language = languageOfLocale(user.locale);
  const words = briefingWordsOf(language);
  const all = await app.stores.subscriptions.inChannel(place);
  if (all.length === 0) return notice('notice', language, words.none);
  const items: string[] = [];
  for (const [index, subscription] of all.entries())
    items.push(`${index + 1}. ${await lineOf(app, subscription, language)}`);
  return {
    kind: 'notice',
    language,
    summary: summarise(`${words.listTitle}: ${items.length}`),
    blocks: [
      { type: 'heading', text: words.listTitle },
      { type: 'list', items },
    ],
    actions: [],
  };
}

async function lineOf(app: App, subscription: Subscription, language: Language): Promise<string> {
  const words = briefingWordsOf(language);
  const { schedule, topics, state } = subscription;
  const now = app.clock.now();
  const moment = (instant: number): string => formatMoment(instant, now, schedule.timeZone, language);
  const [next] = nextSlots(schedule, now, 1);
  const covered = await coveredUntil(app, subscription);
  const last = await app.stores.deliveries.last(subscription.id);
  const when =
    state === 'active'
      ? next === undefined
        ? []
        : [words.next(moment(next), schedule.timeZone)]
      : [state === 'paused' ? words.paused : words.suspendedState];
  return [
    describeSchedule(schedule, language),
    subscription.language,
    topics.length === 0 ? words.everything : topics.join(', '),
    ...when,
    covered === undefined ? words.coversAll : words.covers(moment(covered)),
    ...(last === undefined
      ? []
      : [
          words.lastDelivery(
            `${last.state}, ${moment(last.slot)}${last.reason === undefined ? '' : ` (${last.reason})`}`,
          ),
        ]),
  ].join(' · ');
}
