import { UserError } from '../../errors.ts';
import type { Invocation } from '../../model/invocation.ts';
import { languageOfLocale } from '../../model/language.ts';
import type { Reply } from '../../model/reply.ts';
import type { App } from '../app.ts';
import { notice } from '../notice.ts';
import { briefingWordsOf } from '../words/briefing-words.ts';

/** How it is typed; `public` shows answers to everybody in the channel, `private` to the asker alone. */
export const ANSWERS_CHOICES = ['public', 'private'] as const;

/** Says who sees answers to `/talks` in this channel, or lets a manager decide it. `typed` is '' for the former. */
export async function openAnswers(
  { stores, clock, log }: App,
  { place, user, manager }: Invocation,
  typed: string,
): Promise<Reply> {
  const language = languageOfLocale(user.locale);
  const words = briefingWordsOf(language);
  if (typed === '') {
    const isOpen = (await stores.settings.get(place))?.openAnswers === true;
    return notice('notice', language, isOpen ? words.answersAreOpen : words.answersArePrivate);
  }
  if (!manager) throw new UserError('managers-only', words.answersManagersOnly);
  if (typed !== 'public' && typed !== 'private') throw new UserError('briefing-answers', words.badAnswers(typed));
  const isOpen = typed === 'public';
  await stores.settings.put(place, { openAnswers: isOpen }, clock.now());
  log.info({ place, by: user.id, openAnswers: isOpen }, 'who sees answers was decided');
  return notice('notice', language, isOpen ? words.answersAreOpen : words.answersArePrivate);
}
