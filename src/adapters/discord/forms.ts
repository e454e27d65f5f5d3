import type { Reply } from '../../model/reply.ts';
import type { DiscordMessage } from './blocks.ts';
import type { Tools } from './desk.ts';
import { asEmbed } from './embeds.ts';
import { describe, refusesForm, sortFailure } from './failures.ts';
import { renderPlain } from './render.ts';

/** A message and what may stand for it, the best first: components, an embed, plain text. */
export function formsOf(message: DiscordMessage, reply: Reply): readonly DiscordMessage[] {
  const embed = asEmbed(message);
  return [message, ...(embed === undefined ? [] : [embed]), renderPlain(reply)];
}

/** Sends the first form that Discord takes. What it does not take is either invalid, which is our bug, or breaks it. */
export async function inSomeForm<T>(
  { log }: Pick<Tools, 'log'>,
  forms: readonly DiscordMessage[],
  send: (message: DiscordMessage) => Promise<T>,
): Promise<T> {
  const [form, ...simpler] = forms;
  if (form === undefined) throw new Error('there is no form of a message to send');
  try {
    return await send(form);
  } catch (error) {
    // without the permission Embed Links the embed alone is refused
    const refused = refusesForm(error) || (form.embeds !== undefined && sortFailure(error) === 'closed');
    if (simpler.length === 0 || !refused) throw error;
    const failure = { error: describe(error), formsLeft: simpler.length };
    if (sortFailure(error) === 'invalid')
      log.error(failure, 'Discord refused a message of ours as invalid: this is our bug');
    else log.warn(failure, 'Discord broke on a message of ours; it is sent in a simpler form');
    return inSomeForm({ log }, simpler, send);
  }
}
