import { UserError } from '../../errors.ts';
import type { Subscription } from '../../model/digest.ts';
import type { Invocation } from '../../model/invocation.ts';
import { languageOfLocale } from '../../model/language.ts';
import type { App } from '../app.ts';
import { briefingWordsOf } from '../words/briefing-words.ts';

/** A digest of the channel with its number in `/briefing list`. */
export interface Picked {
  readonly subscription: Subscription;
  readonly number: number;
}

/** Which digest of the channel somebody means: its number, its id (buttons), or the only one. */
export async function pickSubscription(
  app: App,
  { place, user }: Invocation,
  typed: string,
  usage: string,
): Promise<Picked> {
  const words = briefingWordsOf(languageOfLocale(user.locale));
  const all = await app.stores.subscriptions.inChannel(place);
  const [only, second] = all;
  if (only === undefined) throw new UserError('no-digest', words.none);
  if (typed === '') {
    if (second !== undefined) throw new UserError('which-digest', words.which(usage));
    return { subscription: only, number: 1 };
  }
  const index = /^\d{1,3}$/.test(typed) ? Number(typed) - 1 : all.findIndex(({ id }) => id === typed);
  const subscription = all[index];
  if (subscription === undefined) throw new UserError('no-such-digest', words.noSuch(typed, all.length));
  return { subscription, number: index + 1 };
}

/** `2`, `number 2` → `2` */
export const parsePick = (words: string): string => words.trim().replace(/^(?:number|nr|no)\.?\s+/i, '');
