import type { ButtonInteraction } from 'discord.js';
import type { Invocation, Place } from '../../model/invocation.ts';
import { languageOfLocale } from '../../model/language.ts';
import type { ActionPayload } from '../../model/reply.ts';
import { acknowledge, acknowledgeUpdate, announce, answer, note, notice } from './answer.ts';
import { fromCustomId, turnsPage } from './buttons.ts';
import type { Desk } from './desk.ts';
import { keepButtons } from './keep-buttons.ts';
import { SHARE_ONCE_MS } from './limits.ts';
import { receiveButton } from './receive.ts';
import { renderMessage, renderShared } from './render.ts';
import { type PageIds, renderSource } from './source-view.ts';

type Payload<Do extends ActionPayload['do']> = Extract<ActionPayload, { do: Do }>;

/** A button: its meaning is looked up, and who pressed it where is checked, before anything is done. */
export async function pressButton(desk: Desk, i: ButtonInteraction): Promise<void> {
  const turning = turnsPage(i.customId);
  if (!(await (turning ? acknowledgeUpdate(desk, i) : acknowledge(desk, i)))) return;
  const invocation = receiveButton(i);
  const id = fromCustomId(i.customId);
  const action = id === undefined ? undefined : await desk.stores.actions.get(invocation.place.tenant, id);
  if (action === undefined || !standsHere(action.place, invocation.place)) return note(i, (words) => words.expired);
  if (action.owner !== undefined && action.owner !== i.user.id) return note(i, (words) => words.notYours);
  const { payload } = action;
  if (turning && payload.do !== 'sources') return note(i, (words) => words.expired);
  if (payload.do === 'sources') return showSource(desk, i, invocation, payload);
  if (payload.do === 'share') return share(desk, i, invocation, payload);
  const reply = await desk.core.press(invocation, payload);
  await answer(desk, i, reply, renderMessage(reply, await keepButtons(desk, invocation.place, i.user.id, reply)));
}

/** A button of another channel or platform was copied here: its id alone opens nothing. */
const standsHere = (kept: Place, here: Place): boolean => kept.platform === 'discord' && kept.channel === here.channel;

/** One page of the evidence, for this person alone. */
async function showSource(
  desk: Desk,
  i: ButtonInteraction,
  { place }: Invocation,
  payload: Payload<'sources'>,
): Promise<void> {
  const passage = await desk.core.passage(place.tenant, payload.answer, payload.page);
  if (passage === undefined) return note(i, (words) => words.noSource);
  const language = languageOfLocale(i.locale);
  const idOf = (page: number) => desk.stores.actions.put(place, i.user.id, { ...payload, page }, desk.clock.now());
  const ids: PageIds = {
    ...(passage.index > 0 && { previous: await idOf(passage.index - 1) }),
    ...(passage.index + 1 < passage.of && { next: await idOf(passage.index + 1) }),
  };
  await answer(
    desk,
    i,
    notice(language, (words) => words.noSource),
    renderSource(passage, ids, language),
  );
}

/** The answer once more, for everybody in the channel, under the name of who shares it; once per place. */
async function share(
  desk: Desk,
  i: ButtonInteraction,
  invocation: Invocation,
  payload: Payload<'share'>,
): Promise<void> {
  const { tenant, channel, thread = '' } = invocation.place;
  const key = `discord:share:${tenant}:${channel}:${thread}:${payload.answer}`;
  if (!(await desk.stores.once.claim(key, desk.clock.now(), SHARE_ONCE_MS)))
    return note(i, (words) => words.alreadyShared);
  try {
    const reply = await desk.core.press(invocation, payload);
    const given = await desk.core.answer(tenant, payload.answer);
    if (given === undefined) {
      await desk.stores.once.release(key);
      return await answer(desk, i, reply, renderMessage(reply));
    }
    const buttons = await keepButtons(desk, invocation.place, undefined, reply);
    await note(i, (words) => words.shared);
    await announce(i, renderShared(reply, i.user.id, given.question, buttons));
  } catch (error) {
    await desk.stores.once.release(key);
    throw error;
  }
}
