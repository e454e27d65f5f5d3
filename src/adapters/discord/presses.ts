import type { ButtonInteraction } from 'discord.js';
import type { Invocation, Place } from '../../model/invocation.ts';
import { languageOfLocale } from '../../model/language.ts';
import type { ActionPayload } from '../../model/reply.ts';
import { claimOf, fromCustomId, withoutButton } from './buttons.ts';
import { keepButtons, sentence, type Tools } from './desk.ts';
import { describe } from './failures.ts';
import { SHARE_ONCE_MS } from './limits.ts';
import { fromButton } from './receive.ts';
import { renderMessage, renderShared } from './render.ts';
import { acknowledge, acknowledgeUpdate, announce, answer, note, privately } from './send.ts';
import { type PageIds, renderSource } from './source-view.ts';

type Payload<Do extends ActionPayload['do']> = Extract<ActionPayload, { do: Do }>;

/** A button: its meaning is looked up, and who pressed it where is checked, before anything is done. */
export async function onButton(tools: Tools, i: ButtonInteraction): Promise<void> {
  const claim = claimOf(i.customId);
  if (!(await (claim === undefined ? acknowledge(tools, i) : acknowledgeUpdate(tools, i)))) return;
  const invocation = fromButton(i);
  const id = fromCustomId(i.customId);
  const action = id === undefined ? undefined : await tools.stores.actions.get(invocation.place.tenant, id);
  if (action === undefined || !standsHere(action.place, invocation.place)) return note(i, (words) => words.expired);
  if (action.owner !== undefined && action.owner !== i.user.id) return note(i, (words) => words.notYours);
  const { payload } = action;
  if (claim !== undefined && payload.do !== claim) return note(i, (words) => words.expired);
  if (payload.do === 'sources') return showSource(tools, i, invocation, payload);
  if (payload.do === 'share') return share(tools, i, invocation, payload);
  const reply = await tools.core.press(invocation, payload);
  await answer(tools, i, reply, renderMessage(reply, await keepButtons(tools, invocation.place, reply, i.user.id)));
}

/** A button of another channel or platform was copied here: its id alone opens nothing. */
const standsHere = (kept: Place, here: Place): boolean => kept.platform === 'discord' && kept.channel === here.channel;

/** One page of the evidence, for this person alone. */
async function showSource(
  tools: Tools,
  i: ButtonInteraction,
  { place }: Invocation,
  payload: Payload<'sources'>,
): Promise<void> {
  const passage = await tools.core.passage(place.tenant, payload.answer, payload.page);
  if (passage === undefined) return note(i, (words) => words.noSource);
  const language = languageOfLocale(i.locale);
  const idOf = (page: number) => tools.stores.actions.put(place, i.user.id, { ...payload, page }, tools.clock.now());
  const ids: PageIds = {
    ...(passage.index > 0 && { previous: await idOf(passage.index - 1) }),
    ...(passage.index + 1 < passage.of && { next: await idOf(passage.index + 1) }),
  };
  await answer(
    tools,
    i,
    sentence(language, (words) => words.noSource),
    renderSource(passage, ids, language),
  );
}

/** The answer once more, for everybody in the channel, under the name of who shares it, once per place; then the private
 *  answer loses its Share button. */
async function share(
  tools: Tools,
  i: ButtonInteraction,
  invocation: Invocation,
  payload: Payload<'share'>,
): Promise<void> {
  const { tenant, channel, thread = '' } = invocation.place;
  const key = `discord:share:${tenant}:${channel}:${thread}:${payload.answer}`;
  if (!(await tools.stores.once.claim(key, tools.clock.now(), SHARE_ONCE_MS)))
    return note(i, (words) => words.alreadyShared);
  try {
    const reply = await tools.core.press(invocation, payload);
    const given = await tools.core.answer(tenant, payload.answer);
    if (given === undefined) {
      await tools.stores.once.release(key);
      return await privately(i, reply);
    }
    const buttons = await keepButtons(tools, invocation.place, reply);
    await announce(tools, i, reply, renderShared(reply, i.user.id, given.question, buttons));
  } catch (error) {
    await tools.stores.once.release(key);
    throw error;
  }
  await i
    .editReply({ components: withoutButton(i.message, i.customId) })
    .catch((error: unknown) => tools.log.info({ error: describe(error) }, 'a Share button could not be taken away'));
}
