import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from 'discord.js';
import type { Invocation } from '../../model/invocation.ts';
import { keepButtons, type Tools } from './desk.ts';
import { describe } from './failures.ts';
import { SETTINGS_MAX_MS } from './limits.ts';
import { channelOption } from './options.ts';
import { bothSee, channelName, missingPermissions } from './permissions.ts';
import { fromCommand, fromShortcut, placeOf } from './receive.ts';
import { renderMessage } from './render.ts';
import { acknowledge, answer, note } from './send.ts';

/** `/talks` and `/briefing`: acknowledged first, answered when the core has the answer. */
export async function onCommand(tools: Tools, i: ChatInputCommandInteraction): Promise<void> {
  const visible = await isForAll(tools, i);
  if (!(await acknowledge(tools, i, visible))) return;
  const typed = fromCommand(i, tools.commands, visible);
  const channel = channelOption(i.options);
  if (channel === undefined) return reply(tools, i, typed, visible);
  if (!canUse(tools, i, channel)) return note(i, (words) => words.noChannel);
  const missing = missingPermissions(tools.client, channel);
  if (missing.length > 0)
    return note(i, (words) => words.missingHere(channelName(tools.client, channel), missing.join(', ')));
  const { platform, tenant } = typed.place;
  await reply(tools, i, { ...typed, place: { platform, tenant, channel } }, visible);
}

/** "Ask about this": the text of somebody's message is the question; the answer is for the asker alone. */
export async function onShortcut(tools: Tools, i: MessageContextMenuCommandInteraction): Promise<void> {
  if (!(await acknowledge(tools, i))) return;
  const invocation = fromShortcut(i);
  if (invocation.text === '') return note(i, (words) => words.noText);
  await reply(tools, i, invocation, false);
}

async function reply(
  tools: Tools,
  i: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  invocation: Invocation,
  visible: boolean,
): Promise<void> {
  const said = await tools.core.handle(invocation);
  const buttons = await keepButtons(tools, invocation.place, said, visible ? undefined : i.user.id);
  await answer(tools, i, said, renderMessage(said, buttons));
}

/** A channel option is only a wish: the member and the bot must both see the channel, in this very server. */
const canUse = (tools: Tools, i: ChatInputCommandInteraction, channel: string): boolean =>
  i.inCachedGuild() && bothSee(tools.client, i.guildId, channel, i.member);

/** Whether everybody sees the answer: what the asker wishes, else what was decided for the channel. Discord wants to know
 *  before anything else, so a store that is slow or broken is not waited for: then only the asker sees it. */
async function isForAll({ stores, clock, log }: Tools, i: ChatInputCommandInteraction): Promise<boolean> {
  if (i.commandName !== 'talks') return false;
  const wished = i.options.getBoolean('visible');
  if (wished !== null) return wished;
  const stop = new AbortController();
  const late = clock.sleep(SETTINGS_MAX_MS, stop.signal).catch(() => undefined);
  const decided = stores.settings.get(placeOf(i)).catch((error: unknown) => {
    log.warn({ error: describe(error) }, 'the settings of a channel could not be read; the answer is private');
    return undefined;
  });
  const settings = await Promise.race([decided, late]);
  stop.abort();
  return settings?.openAnswers === true;
}
